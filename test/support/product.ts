// The product as a newcomer starts it: the launcher with its own embedded servers, in a throw-away folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningProduct {
  readonly url: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Environment without the servers that a developer may have named, so that the embedded ones are used. */
const bareEnvironment = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _db, REDIS_URL: _redis, SMTP_URL: _smtp, ...rest } = process.env;
  return rest;
};

const untilWelcome = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /sẵn sàng:\s+(http:\S+)/.exec(output)?.[1];
      if (url && output.includes('--reset')) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The launcher ended (${code}):\n${output}`)));
  });

/** Starts the built product with scenarios of its demo; resolves once it says where it listens. */
export async function startProduct(stories = 'S0'): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-product-'));
  const port = await freePort();
  const script = join(process.cwd(), 'dist/apps/launcher/src/main.js');
  const child = spawn(process.execPath, [script, '--data', folder, '--port', String(port), '--stories', stories], {
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await untilWelcome(child);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGINT');
      }),
  };
}
