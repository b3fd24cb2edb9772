// The database's shape: entities equal the migrations, and the migrations can go back.
import { createDataSource } from '@app/persistence/data-source.js';

/** Keys and indexes stand in the migrations alone; columns and tables must agree. */
const IGNORED = /DROP CONSTRAINT|DROP INDEX|ADD CONSTRAINT|CREATE (?:UNIQUE )?INDEX/;

// Columns of statements are held against the database in statements.spec.ts.
test('the entities describe the columns that the migrations made', async () => {
  const dataSource = await createDataSource(process.env['DATABASE_URL'] ?? '').initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  expect(upQueries.map((one) => one.query).filter((query) => !IGNORED.test(query))).toEqual([]);
});

test('every migration can be undone and done again', async () => {
  const dataSource = await createDataSource(process.env['DATABASE_URL'] ?? '').initialize();
  for (const _migration of dataSource.migrations) await dataSource.undoLastMigration();
  const tables = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'schema_migration'`;
  expect(await dataSource.query(tables)).toEqual([]);
  expect(await dataSource.runMigrations()).toHaveLength(dataSource.migrations.length);
  await dataSource.destroy();
});
