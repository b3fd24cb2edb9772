// One database per test file, copied from the migrated template, so that files run beside one another.
import { randomUUID } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import pg from 'pg';

async function administer(sql) {
  const url = new URL(process.env.TEST_TEMPLATE_URL);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export default class DatabaseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const template = new URL(process.env.TEST_TEMPLATE_URL);
    this.database = `t_${randomUUID().replaceAll('-', '')}`;
    await administer(`CREATE DATABASE "${this.database}" TEMPLATE "${template.pathname.slice(1)}" STRATEGY file_copy`);
    template.pathname = `/${this.database}`;
    this.global.process.env.DATABASE_URL = template.href;
  }

  async teardown() {
    await super.teardown();
    await administer(`DROP DATABASE IF EXISTS "${this.database}" WITH (FORCE)`).catch(() => undefined);
  }
}
