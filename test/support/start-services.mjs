// Before all tests: one throw-away PostgreSQL with a migrated template database. Never the data of `npm start`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../dist/libs/embedded/embedded-postgres.js';
import { migrate } from '../../dist/apps/launcher/src/migrate.js';

export default async function startServices() {
  const scratch = mkdtempSync(join(tmpdir(), 'dung-han-test-'));
  const postgres = await startEmbeddedPostgres({
    folder: join(scratch, 'data'),
    database: 'template_dung_han',
    password: 'test',
    durable: false,
  });
  globalThis.__SERVICES__ = { postgres, scratch };
  process.env.TEST_TEMPLATE_URL = postgres.url;
  await migrate({ databaseUrl: postgres.url, redisUrl: undefined });
}
