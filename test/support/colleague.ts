// Somebody who works through the API of a running product, as the pages do, while a test looks elsewhere.

type Json = Record<string, unknown>;

/** Signed in by password; keeps cookie and token. */
export class Colleague {
  private cookie = '';
  private token = '';

  private constructor(private readonly url: string) {}

  /** `name` is the beginning of the e-mail address before the @. */
  static async signIn(url: string, email: string, password: string): Promise<Colleague> {
    const one = new Colleague(url);
    await one.ask('GET', '/session');
    await one.ask('POST', '/session', { email, password });
    await one.ask('GET', '/session');
    return one;
  }

  /** @throws Error with the refusal's words for any status above 299 */
  async ask<T = Json>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.token,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const set = answer.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await answer.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Json;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    if (path === '/session' && typeof parsed['csrfToken'] === 'string') this.token = parsed['csrfToken'];
    return parsed as T;
  }
}
