// Talks to the API: one function, typed answers, refusals as sentences a person can read.
import type { SessionView } from '@app/contracts/session.contract.js';

/** A refusal of the API (RFC 9457), or a lost connection (`status` 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    title: string,
  ) {
    super(title);
  }
}

let csrfToken = '';
let language = 'vi';
let offlineText = '';

/** The language refusals are answered in, and the sentence for a lost connection. */
export const speak = (code: string, offline: string): void => {
  language = code;
  offlineText = offline;
};

const problemFrom = async (response: Response): Promise<ApiProblem> => {
  const body = (await response.json().catch(() => ({}))) as { reason?: string; title?: string };
  return new ApiProblem(response.status, body.reason ?? 'request.failed', body.title ?? response.statusText);
};

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { 'accept-language': language, 'x-csrf-token': csrfToken };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const payload = isForm || body === undefined ? body : JSON.stringify(body);
  try {
    return await fetch(`/api${path}`, { method, headers, body: payload });
  } catch {
    throw new ApiProblem(0, 'request.offline', offlineText);
  }
}

/**
 * A token of another session than the cookie's (two tabs, a reload half way) is refused before anything is done;
 * then the present token is fetched and the request sent once more.
 * @throws ApiProblem
 */
export async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response = await send(method, path, body);
  if (response.status === 403 && method !== 'GET') {
    const problem = await problemFrom(response);
    if (problem.reason !== 'request.csrf') throw problem;
    await fetchSession();
    response = await send(method, path, body);
  }
  if (!response.ok) throw await problemFrom(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** Who is signed in; also fetches the token that changing requests must carry. */
export async function fetchSession(): Promise<SessionView> {
  const session = await api<SessionView>('GET', '/session');
  csrfToken = session.csrfToken;
  return session;
}
