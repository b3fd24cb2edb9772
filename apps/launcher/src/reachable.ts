// Checks the real servers an installation names, and says plainly which one cannot be reached.
import { Redis } from 'ioredis';
import pg from 'pg';
import { Mailer } from '@app/mail/mailer.js';
import { text } from './command-line.js';

/** Long enough for a busy server, short enough for somebody who waits at a terminal. */
const TIMEOUT_MS = 15_000;

/** Address without its password, for messages. */
const shown = (url: string): string => {
  try {
    const parsed = new URL(url);
    parsed.password = '';
    return parsed.href;
  } catch {
    return url;
  }
};

const explain = async (name: string, url: string, check: () => Promise<unknown>): Promise<void> => {
  try {
    await check();
  } catch (error) {
    const cause =
      error instanceof Error && error.message ? error.message : String((error as { code?: string }).code ?? error);
    throw new Error(text('services.unreachable', { variable: name, url: shown(url), cause }));
  }
};

const askPostgres = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end().catch(() => undefined);
  }
};

const askRedis = async (url: string): Promise<void> => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
};

const askSmtp = async (url: string): Promise<void> => {
  const mailer = new Mailer(url, 'check@dung-han.invalid');
  try {
    await mailer.check();
  } finally {
    mailer.close();
  }
};

/** @throws Error in plain words naming the variable */
export const checkPostgres = (url: string): Promise<void> => explain('DATABASE_URL', url, () => askPostgres(url));
export const checkRedis = (url: string): Promise<void> => explain('REDIS_URL', url, () => askRedis(url));
export const checkSmtp = (url: string): Promise<void> => explain('SMTP_URL', url, () => askSmtp(url));
