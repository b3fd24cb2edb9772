// The folder that keeps a product's data: claimed by one product at a time, emptied when it begins anew.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from './command-line.js';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One product per data folder: a second one would fight for the same database. Resolves to what gives it back. */
export function claim(folder: string): () => void {
  const file = join(folder, 'running.json');
  if (existsSync(file)) {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
    if (pid !== process.pid && isAlive(pid)) throw new Error(text('start.running', { pid }));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid }));
  return () => rmSync(file, { force: true });
}

/** Removes the database. */
export const empty = (folder: string): void => rmSync(join(folder, 'postgres'), { recursive: true, force: true });
