// The product as the launcher runs it, each story on a copy of a world that was told once: the demo's clock is one for a
// whole database, so stories that move it cannot share one.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/embedded/free-port.js';
import { copyDatabase, dropDatabase, ensureTemplate } from './database-copies.mjs';

export interface RunningProduct {
  readonly url: string;
  stop(): Promise<void>;
}

const node = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });

/** Resolves with the first group of the pattern once a process has printed it. @throws Error with all it printed */
const printed = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = pattern.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The process ended (${code}):\n${output}`)));
  });

const loadWorlds = (stories: string, databaseUrl: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = node(['test/support/load-worlds.mjs', stories], { DATABASE_URL: databaseUrl });
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${stories} not loaded:\n${output}`))));
  });

/** Starts the built product with scenarios of its demo; resolves once it says where it listens. */
export async function startProduct(stories = 'S0'): Promise<RunningProduct> {
  const template = `world_${stories.replaceAll(',', '_').toLowerCase()}`;
  await ensureTemplate(template, (url: string) => loadWorlds(stories, url));
  const database = `p_${randomUUID().replaceAll('-', '')}`;
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-product-'));
  const args = ['dist/apps/launcher/src/main.js', '--lang', 'vi', '--data', folder, '--port', String(await freePort())];
  const child = node(args, { DATABASE_URL: await copyDatabase(template, database), REDIS_URL: '', SMTP_URL: '' });
  const url = await printed(child, /sẵn sàng:\s+(http:\S+)[^]*--reset/);
  return {
    url,
    stop: async () => {
      await new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', resolve);
        child.kill('SIGINT');
      });
      rmSync(folder, { recursive: true, force: true });
      await dropDatabase(database);
    },
  };
}
