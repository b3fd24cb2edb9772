// Databases of the tests' server: copied from a template in a moment, and dropped again.
import pg from 'pg';

const inServer = async (work) => {
  const url = new URL(process.env.TEST_TEMPLATE_URL);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The address of a database of the tests' server. */
export const addressOf = (name) => {
  const url = new URL(process.env.TEST_TEMPLATE_URL);
  url.pathname = `/${name}`;
  return url.href;
};

/** The migrated, empty database that all others begin from. */
export const EMPTY = () => new URL(process.env.TEST_TEMPLATE_URL).pathname.slice(1);

/** Copies a database that nobody is connected to; resolves to the copy's address. */
export async function copyDatabase(from, name) {
  await inServer((client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}" STRATEGY file_copy`));
  return addressOf(name);
}

export const dropDatabase = (name) =>
  inServer((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));

/** Makes a template where there is none yet; of several processes that ask at once, one makes it and the others wait. */
export const ensureTemplate = (name, fill) =>
  inServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = `draft_${name}`;
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
    await fill(await copyDatabase(EMPTY(), draft));
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  });
