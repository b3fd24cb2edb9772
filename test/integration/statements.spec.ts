// Every declared statement is described by the migrated database: its columns, their types, and whether they may be null.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { declaredStatements } from '@app/persistence/statement.js';
import { describeStatement } from '../support/describe-statement.js';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['libs', 'apps/api/src', 'apps/worker/src', 'apps/demo/src'];

/** Modules that declare statements, found by their import. */
const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('statements', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
    for (const file of FOLDERS.flatMap(sources).filter((path) => /persistence/.test(path))) await import(file);
  });
  afterAll(() => client.end());

  test('give the columns they are declared with', async () => {
    const faults: string[] = [];
    for (const { sql, columns } of declaredStatements()) {
      const where = sql.trim().slice(0, 70).replace(/\s+/g, ' ');
      const described = await describeStatement(client, sql).catch((error: Error) => error.message);
      if (typeof described === 'string') {
        faults.push(`${where}: ${described}`);
        continue;
      }
      const names = described.map((column) => column.name);
      for (const name of new Set([...names, ...Object.keys(columns)])) {
        const given = described.find((column) => column.name === name);
        const declared = columns[name];
        if (!given) faults.push(`${where}: declares "${name}", which it does not give`);
        else if (!declared) faults.push(`${where}: gives "${name}", which it does not declare`);
        else if (!declared.types.includes(given.type)) faults.push(`${where}: "${name}" is ${given.type}`);
        else if (given.isNullable && !declared.isNullable && !declared.isFiltered)
          faults.push(`${where}: "${name}" may be null`);
      }
    }
    expect(faults).toEqual([]);
    expect(declaredStatements().length).toBeGreaterThan(5);
  });

  test('a wrong column, a wrong type and an unknown name are found', async () => {
    await expect(describeStatement(client, 'SELECT nothing FROM report')).rejects.toThrow('nothing');
    expect(await describeStatement(client, 'SELECT id, finalises, version FROM report WHERE id = $1')).toEqual([
      { name: 'id', type: 'uuid', isNullable: false },
      { name: 'finalises', type: 'text', isNullable: true },
      { name: 'version', type: 'int4', isNullable: false },
    ]);
  });
});
