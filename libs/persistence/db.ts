// What a store needs of a connection: a data source outside a transaction, an entity manager inside one.

/** Runs SQL; rows come back as plain objects. UPDATE and DELETE with RETURNING come back as `[rows, count]`. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/**
 * Runs a statement that the server plans once for each connection: for the hot path, where planning costs more than
 * doing. TypeORM hands the first argument on to pg unread, and pg takes a named statement there.
 */
export const queryPrepared = <T>(db: Db, name: string, text: string, parameters: unknown[]): Promise<T> =>
  db.query<T>({ name, text } as unknown as string, parameters);

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
