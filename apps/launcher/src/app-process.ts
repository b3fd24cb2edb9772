// The product's own processes, forked with a channel: when either end goes, the other notices.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text } from './command-line.js';

const STOP_MS = 10_000;

/** Starts `dist/apps/<name>/src/main.js`; resolves once it says that it is ready. */
export function startApp(name: 'api' | 'worker', env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const script = fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url));
  const child = fork(script, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(text('start.appFailed', { name, code }))));
  });
}

/** Asks a process to end, and ends it where it does not within ten seconds. */
export const stopApp = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.removeAllListeners('exit');
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.connected) child.disconnect();
    else child.kill('SIGTERM');
  });
