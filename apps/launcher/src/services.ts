// The servers behind the product: embedded ones, or those that the environment names.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDataSource } from '@app/persistence/data-source.js';
import { keepDemoMail } from '@app/persistence/demo/demo.store.js';
import { startEmbeddedPostgres } from '@app/embedded/embedded-postgres.js';
import { startMailServer } from '@app/embedded/mail-server.js';
import { text } from './command-line.js';
import { migrate } from './migrate.js';
import { checkPostgres, checkRedis, checkSmtp } from './reachable.js';

export interface Services {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
  readonly sessionSecret: string;
  stop(): Promise<void>;
}

/** Says one line of progress, and how long the last step took when it ends. */
export type Progress = (line: string) => void;

/** A secret of this data folder, made once and readable by its owner alone. */
function secretOf(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

async function database(folder: string, say: Progress): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    say(text('services.connect', { what: 'PostgreSQL', variable: 'DATABASE_URL' }));
    await checkPostgres(given);
    return { url: given, stop: async () => undefined };
  }
  say(text('services.postgres'));
  const password = secretOf(folder, 'database-password');
  return startEmbeddedPostgres({ folder: resolve(folder, 'postgres'), database: 'dung_han', password, durable: true });
}

async function mail(databaseUrl: string, say: Progress): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['SMTP_URL'];
  if (given) {
    say(text('services.connect', { what: text('services.mailServer'), variable: 'SMTP_URL' }));
    await checkSmtp(given);
    return { url: given, stop: async () => undefined };
  }
  say(text('services.mail'));
  const dataSource = await createDataSource(databaseUrl, 2).initialize();
  const server = await startMailServer((one) => keepDemoMail(dataSource, one));
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await dataSource.destroy();
    },
  };
}

/** Starts or reaches every server and migrates the database. What was started is stopped again if a later one fails. */
export async function startServices(folder: string, say: Progress): Promise<Services> {
  const redisUrl = process.env['REDIS_URL'] || undefined;
  const db = await database(folder, say);
  try {
    if (redisUrl) {
      say(text('services.connect', { what: 'Redis', variable: 'REDIS_URL' }));
      await checkRedis(redisUrl);
    }
    say(text('services.migrate'));
    await migrate({ databaseUrl: db.url, redisUrl });
    const smtp = await mail(db.url, say);
    return {
      databaseUrl: db.url,
      redisUrl,
      smtpUrl: smtp.url,
      sessionSecret: secretOf(folder, 'session-secret'),
      stop: async () => {
        await smtp.stop();
        await db.stop();
      },
    };
  } catch (error) {
    await db.stop();
    throw error;
  }
}
