// What a store needs of a connection: a data source outside a transaction, an entity manager inside one.

/** Runs SQL; rows come back as plain objects. UPDATE and DELETE with RETURNING come back as `[rows, count]`. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** Inserts many rows in one statement. `columns` are the table's names, and the keys of every row. */
export async function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((name) => `"${name}"`).join(', ');
  await db.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
