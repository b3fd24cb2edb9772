// Asks PostgreSQL what a statement would give, without running it: the names and types of its columns.
import type { Client } from 'pg';

/** A column as the server describes it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
  /** True where it is a table's own column that may be null; false where it may not, or where nobody can know. */
  readonly isNullable: boolean;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  readonly tableID: number;
  readonly columnID: number;
}

interface Wire {
  parse(query: { readonly name: string; readonly text: string; readonly types: readonly number[] }): void;
  describe(what: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
}

/** Sends Parse, Describe and Sync as one of the client's queries. */
class Describe {
  private fields: readonly Field[] = [];

  constructor(
    private readonly text: string,
    private readonly done: (error: Error | null, fields: readonly Field[]) => void,
  ) {}

  submit(wire: Wire): void {
    wire.parse({ name: '', text: this.text, types: [] });
    wire.describe({ type: 'S', name: '' });
    wire.sync();
  }

  handleRowDescription(message: { readonly fields: readonly Field[] }): void {
    this.fields = message.fields;
  }

  handleError(error: Error): void {
    this.done(error, []);
  }

  handleReadyForQuery(): void {
    this.done(null, this.fields);
  }
}

const fieldsOf = (client: Client, sql: string): Promise<readonly Field[]> =>
  new Promise((resolve, reject) => {
    const query = new Describe(sql, (error, fields) => (error ? reject(error) : resolve(fields)));
    (client.query as (submittable: unknown) => void)(query);
  });

/** Rejects with the server's error where the statement does not fit the schema. */
export async function describeStatement(client: Client, sql: string): Promise<readonly DescribedColumn[]> {
  const fields = await fieldsOf(client, sql);
  const { rows } = await client.query<{ type: string; isNullable: boolean }>(
    `SELECT format_type(f.type, NULL) AS shown, t.typname AS type,
       coalesce((SELECT NOT a.attnotnull FROM pg_attribute a WHERE a.attrelid = f.relation AND a.attnum = f.attribute
         -- Of a view nothing is known.
         AND EXISTS (SELECT FROM pg_class c WHERE c.oid = a.attrelid AND c.relkind = 'r')), false) AS "isNullable"
     FROM unnest($1::oid[], $2::oid[], $3::int[]) WITH ORDINALITY AS f(type, relation, attribute, place)
     JOIN pg_type t ON t.oid = f.type ORDER BY f.place`,
    [
      fields.map((field) => field.dataTypeID),
      fields.map((field) => field.tableID),
      fields.map((field) => field.columnID),
    ],
  );
  return fields.map(({ name }, at) => ({
    name,
    type: rows[at]?.type ?? '?',
    isNullable: rows[at]?.isNullable ?? true,
  }));
}
