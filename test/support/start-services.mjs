// Before the tests that need one: a throw-away PostgreSQL with a migrated template. Never the data of `npm start`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../dist/libs/embedded/embedded-postgres.js';

const MIGRATE = 'dist/apps/launcher/src/migrate-command.js';

/** Starts it once, whichever project of the run asks first. */
export default async function startServices() {
  if (globalThis.__SERVICES__) return;
  const scratch = mkdtempSync(join(tmpdir(), 'dung-han-test-'));
  const postgres = await startEmbeddedPostgres({
    folder: join(scratch, 'data'),
    database: 'template_dung_han',
    password: 'test',
    durable: false,
  });
  globalThis.__SERVICES__ = { postgres, scratch };
  process.env.TEST_TEMPLATE_URL = postgres.url;
  const env = { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: '' };
  const { status } = spawnSync(process.execPath, [MIGRATE], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${MIGRATE} ended with ${status}.`);
}
