// SQL with the shape of its rows. The columns are written once: the type of a row follows from them, and a test asks the
// migrated database whether the statement really gives them (test/integration/statements.spec.ts).
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Db } from './db.js';

/** A column of a result: the database's types it may have, and what TypeScript gets. */
export interface ColumnType<Value> {
  /** Names as in `pg_type`. */
  readonly types: readonly string[];
  readonly isNullable: boolean;
  /** True where the table's column may be null, and a condition of the statement keeps such rows out. */
  readonly isFiltered?: boolean;
  /** Carries the type alone; never set. */
  readonly value?: Value;
}

const column = <Value>(...types: string[]): ColumnType<Value> => ({ types, isNullable: false });

export const uuid = column<string>('uuid');
export const text = column<string>('text', 'varchar');
export const int = column<number>('int4', 'int2');
export const bigint = column<string>('int8');
export const bool = column<boolean>('bool');
export const day = column<LocalDate>('date');
export const instant = column<Date>('timestamptz');
export const bytes = column<Buffer>('bytea');
export const uuids = column<readonly string[]>('_uuid');

/** Text that is one of some words. The words themselves are the caller's claim, held by constraints or by who writes. */
export const wordOf = <Word extends string>(): ColumnType<Word> => column<Word>('text', 'varchar');
/** A list of such words. */
export const wordsOf = <Word extends string>(): ColumnType<readonly Word[]> => column<readonly Word[]>('_text');
/** JSON; what is inside is the word of whoever wrote it. */
export const json = <Value>(): ColumnType<Value> => column<Value>('jsonb', 'json');

/** A column that may be null. */
export const orNull = <Value>(of: ColumnType<Value>): ColumnType<Value | null> => ({
  types: of.types,
  isNullable: true,
});

/** A column that may be null in its table and never is here: the statement asks for `IS NOT NULL`. */
export const notNull = <Value>(of: ColumnType<Value>): ColumnType<Value> => ({ ...of, isFiltered: true });

export type Columns = Readonly<Record<string, ColumnType<unknown>>>;

/** The row that columns make. */
export type Row<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends ColumnType<infer Value> ? Value : never;
};

/** SQL that was declared together with its columns. */
export interface Statement<C extends Columns> {
  readonly sql: string;
  readonly columns: C;
  /** Runs it; with parameters `$1`, `$2` … in order. */
  rows(db: Db, parameters?: readonly unknown[]): Promise<Row<C>[]>;
  /** As {@link rows}: the first row, undefined where there is none. */
  first(db: Db, parameters?: readonly unknown[]): Promise<Row<C> | undefined>;
}

/** The row type of a statement. */
export type RowOf<S> = S extends Statement<infer C> ? Row<C> : never;

const declared: Statement<Columns>[] = [];

/** Every statement of the modules that were loaded so far: for the test that checks them. */
export const declaredStatements = (): readonly Statement<Columns>[] => declared;

/** TypeORM gives `[rows, count]` for UPDATE and DELETE, plain rows for everything else. */
const rowsOf = <Result>(answer: unknown): Result[] => {
  const given = answer as Result[] | [Result[], number];
  return Array.isArray(given[0]) && typeof given[1] === 'number' ? given[0] : (given as Result[]);
};

/**
 * Declares a statement. With `prepared`, the server plans it once for each connection: for the hot path, where planning
 * costs more than doing.
 */
export function statement<C extends Columns>(columns: C, sql: string, prepared?: string): Statement<C> {
  // TypeORM hands the first argument on to pg unread, and pg takes a named statement there.
  const query = prepared ? ({ name: prepared, text: sql } as unknown as string) : sql;
  const made: Statement<C> = {
    sql,
    columns,
    rows: async (db, parameters = []) => rowsOf<Row<C>>(await db.query<unknown>(query, [...parameters])),
    first: async (db, parameters) => (await made.rows(db, parameters))[0],
  };
  declared.push(made);
  return made;
}

/** Declares a statement that gives no rows. */
export const command = (sql: string): Statement<Record<string, never>> => statement({}, sql);

/** The insertion of many rows at once. */
export interface Insertion<Column extends string> {
  insert(db: Db, rows: readonly Readonly<Record<Column, unknown>>[]): Promise<void>;
}

/** Declares an insertion. `columns` are the table's names, and the keys of every row; all rows go in one statement. */
export function insertion<const Column extends string>(table: string, columns: readonly Column[]): Insertion<Column> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const all = command(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
  );
  return {
    insert: async (db, rows) => {
      if (rows.length > 0) await all.rows(db, [JSON.stringify(rows)]);
    },
  };
}

/** SQL: true where a row of `alias` is in force on a day. `day` is a parameter or an expression. */
export const validOn = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${day})`;
