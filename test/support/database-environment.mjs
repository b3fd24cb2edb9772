// One database per test file, copied from the migrated template, so that files run beside one another.
import { randomUUID } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import { copyDatabase, dropDatabase, EMPTY } from './database-copies.mjs';

export default class DatabaseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.database = `t_${randomUUID().replaceAll('-', '')}`;
    this.global.process.env.DATABASE_URL = await copyDatabase(EMPTY(), this.database);
  }

  async teardown() {
    await super.teardown();
    await dropDatabase(this.database).catch(() => undefined);
  }
}
