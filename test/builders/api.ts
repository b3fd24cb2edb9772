// The API as the product configures it, in this process, asked over HTTP without a network.
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@app/kernel/clock.js';
import { readSettings } from '@app/kernel/settings.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/configure-api.js';

/** An answer with what tests look at. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly raw: Buffer;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly payload?: Buffer;
  readonly headers?: Record<string, string>;
}

/** A browser without pictures: keeps its cookie and its token. */
export class HttpVisitor {
  private cookie = '';
  private token = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async ask({ method, url, body, payload, headers }: Request): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api${url}`,
      payload: payload ?? (body === undefined ? undefined : JSON.stringify(body)),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: this.cookie,
        'x-csrf-token': this.token,
        ...headers,
      },
    });
    const set = answer.headers['set-cookie'];
    if (set) this.cookie = String(Array.isArray(set) ? set[0] : set).split(';')[0] ?? '';
    const type = String(answer.headers['content-type'] ?? '');
    const parsed = type.includes('json') && answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {};
    if (url === '/session' && method === 'GET') this.token = String(parsed['csrfToken']);
    return { status: answer.statusCode, type, body: parsed, raw: answer.rawPayload };
  }

  /** As the pages do: fetch the token, sign in, fetch the new one. */
  async signIn(email: string, password: string): Promise<Answer> {
    await this.ask({ method: 'GET', url: '/session' });
    const answer = await this.ask({ method: 'POST', url: '/session', body: { email, password } });
    await this.ask({ method: 'GET', url: '/session' });
    return answer;
  }
}

/** Starts the application on the database of this test file, on a clock of the test's own. */
export async function openApi(clock: Clock, demo = false): Promise<NestFastifyApplication> {
  const settings = readSettings({
    DATABASE_URL: process.env['DATABASE_URL'],
    SMTP_URL: 'smtp://127.0.0.1:1',
    SESSION_SECRET: 'a secret of the tests, at least 32 characters',
    DEMO: demo ? '1' : '',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(settings, clock),
    new FastifyAdapter({ bodyLimit: 8 * 1024 * 1024 }),
    { logger: false },
  );
  await configureApi(app, settings, '/nowhere');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
