// Brings a database to the product's present shape: its own tables, the queues' tables, the review routes.
import type { DataSource } from 'typeorm';
import { createDataSource } from '@app/persistence/data-source.js';
import { ROUTES, type ReviewRoute } from '@app/workflow/review-route.js';
import { migrateQueues, type QueueSettings } from '../../worker/src/queue-connection.js';

/** Any number; the same for every process that migrates, so that they do it one after another. */
const MIGRATION_LOCK = 20_210_524;

const keepRoute = (dataSource: DataSource, route: ReviewRoute): Promise<unknown> =>
  dataSource.query('INSERT INTO review_route (id, version, definition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    route.id,
    route.version,
    JSON.stringify(route),
  ]);

/** Runs what is missing; nothing on a database that is up to date. */
export async function migrate(settings: QueueSettings): Promise<void> {
  const dataSource = await createDataSource(settings.databaseUrl, 2).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
    await migrateQueues(settings);
    for (const route of ROUTES) await keepRoute(dataSource, route);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await dataSource.destroy();
  }
}
