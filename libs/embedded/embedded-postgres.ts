// A PostgreSQL server from the npm package, started as a child: nothing is installed on the machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notPossible } from '@app/kernel/errors.js';
import { freePort } from './free-port.js';

export interface EmbeddedPostgresOptions {
  readonly folder: string;
  readonly database: string;
  readonly password: string;
  /** False for tests: faster, and worthless after a crash of the machine. */
  readonly durable: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root. As root, run it as nobody: in a user namespace where the kernel allows one, else
 * by giving up the identity and keeping only the right to pass through folders.
 */
const AS_NOBODY = [
  ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
  [
    'setpriv',
    '--reuid=65534',
    '--regid=65534',
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ],
] as const;

const isRoot = (): boolean => process.getuid?.() === 0;

const wrapping = (): readonly string[] =>
  isRoot() ? (AS_NOBODY.find(([tool, ...args]) => spawnSync(tool, [...args, 'true']).status === 0) ?? []) : [];

/** A data folder opens only for the user that made it. */
function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || isRoot()) return;
  if (statSync(folder).uid !== process.getuid?.()) throw notPossible('embedded.foreignFolder', { folder });
}

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: boolean; error?: string }) =>
      message.ready ? resolve() : reject(notPossible('embedded.failed', { cause: message.error ?? '' })),
    );
    child.once('exit', (code) => reject(notPossible('embedded.failed', { cause: `exit ${code}` })));
  });

/**
 * Starts the server on a free port of 127.0.0.1; resolves once the database accepts connections.
 * @throws Refusal NotPossible `embedded.*`, whose words are in `command-texts.js`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  refuseForeignFolder(options.folder);
  mkdirSync(dirname(options.folder), { recursive: true });
  const port = await freePort();
  const wrapper = wrapping();
  const script = fileURLToPath(new URL('./postgres-child.js', import.meta.url));
  const createUser = isRoot() && wrapper.length === 0;
  const command = [...wrapper, process.execPath, script, JSON.stringify({ ...options, port, createUser })];
  const child = spawn(command[0] ?? process.execPath, command.slice(1), {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await untilReady(child);
  child.unref();
  child.channel?.unref();
  return {
    url: `postgres://postgres:${options.password}@127.0.0.1:${port}/${options.database}`,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.ref();
        if (child.connected) child.disconnect();
        else resolve();
      }),
  };
}
