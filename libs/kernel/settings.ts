// What an installation can set, read from an environment object given by the caller.
import { invalid } from './errors.js';

export interface Settings {
  /** postgres://… of the product's database. */
  readonly databaseUrl: string;
  /** redis://…; without it the queues live in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** smtp://… of the server that sends our mail. */
  readonly smtpUrl: string;
  /** Address that stands as the sender of our mail. */
  readonly mailFrom: string;
  /** The address people open, without a slash at the end; stands in e-mails. */
  readonly publicUrl: string;
  readonly port: number;
  readonly host: string;
  /** Signs session cookies; at least 32 characters. */
  readonly sessionSecret: string;
  /** One-click sign-in, movable clock, mailbox page. Listens on 127.0.0.1 alone. */
  readonly demo: boolean;
  /** Cookies only over HTTPS. */
  readonly secureCookies: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const required = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw invalid('settings.missing', { name });
  return value;
};

const portOf = (env: Environment): number => {
  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw invalid('settings.port', { value: env['PORT'] ?? '' });
  return port;
};

/**
 * Reads the settings, refusing what cannot work with a message that names the variable.
 * @throws Refusal Invalid `settings.*`
 */
export function readSettings(env: Environment): Settings {
  const demo = env['DEMO'] === '1';
  const sessionSecret = required(env, 'SESSION_SECRET');
  if (sessionSecret.length < 32) throw invalid('settings.shortSecret');
  const port = portOf(env);
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    redisUrl: env['REDIS_URL'] || undefined,
    smtpUrl: required(env, 'SMTP_URL'),
    mailFrom: env['MAIL_FROM'] ?? 'nhac-viec@dung-han.invalid',
    publicUrl: (env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    port,
    host: demo ? '127.0.0.1' : (env['HOST'] ?? '0.0.0.0'),
    sessionSecret,
    demo,
    secureCookies: env['SECURE_COOKIES'] === '1',
  };
}

/** Injection token of the Settings. */
export const SETTINGS = Symbol('Settings');
