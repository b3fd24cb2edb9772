// The product's processes as they run in production, to be killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Redis of `npm run test:redis`, in a database of its own per test file; undefined where the queues are in PostgreSQL. */
export async function freshRedis(database: number): Promise<string | undefined> {
  const given = process.env['REDIS_URL'];
  if (!given) return undefined;
  const url = `${given.replace(/\/\d*$/, '')}/${database}`;
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
  return url;
}

const environment = (extra: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv => ({
  ...process.env,
  REDIS_URL: '',
  DEMO: '',
  SESSION_SECRET: 'a secret of the tests, at least 32 characters',
  ...Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)),
});

/** Starts a built process; resolves once it says that it is ready. */
export function startProcess(
  name: 'api' | 'worker',
  extra: Readonly<Record<string, string | undefined>>,
): Promise<ChildProcess> {
  const script = join(process.cwd(), `dist/apps/${name}/src/main.js`);
  const child = spawn(process.execPath, [script], {
    env: environment(extra),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

/** kill -9, and wait until it is gone. */
export const killHard = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** A safety net only, below jest's own, so that a failure names what never came. */
const AT_MOST_MS = 540_000;

/** Asks again every 50 ms until the answer is true, however long a busy machine takes. @throws Error naming what never came */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + AT_MOST_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
