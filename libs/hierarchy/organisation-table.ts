// The organisation as a table: one row a unit, read strictly, every fault named with its row and column.
import { isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { isBloc, type BlocStanding, type OrganisationKind } from './organisation.js';
import { clean, fold } from '@app/kernel/folding.js';

/** Columns of the table, in its order. Headings are the caller's words. */
export const TABLE_COLUMNS = [
  'id',
  'name',
  'kind',
  'committeeName',
  'signsAs',
  'symbol',
  'place',
  'governingName',
  'parent',
  'standing',
  'aliases',
  'office',
  'effectiveOn',
  'lastDay',
  'successor',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What a unit is, in the table and in the register alike. */
interface UnitFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly committeeName: string;
  readonly signsAs: string;
  readonly symbol: string;
  readonly place: string;
  readonly governingName: string;
  readonly standing: BlocStanding | null;
  readonly aliases: readonly string[];
  /** Of a Party organisation: the name of the office whose Party organisation it is; otherwise blank. */
  readonly office: string;
}

/** A unit as it stands on the day of the import. */
export interface UnitState extends UnitFacts {
  readonly parentId: string | null;
}

/** What a row says, its words turned into values. `id` is blank for a unit to add. */
export interface TableRow extends UnitFacts {
  /** Row of the sheet, the heading being the first. */
  readonly line: number;
  /** Name of the superior; blank for the topmost. */
  readonly parent: string;
  /** The day its changes take effect. */
  readonly effectiveOn: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly successor: string;
}

/** A fault: `key` names the sentence, `params` what it speaks of. */
export interface TableFault {
  readonly line: number;
  readonly column: TableColumn;
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** The words of kinds and posts, as the table writes them. */
export interface TableWords {
  readonly kinds: Readonly<Record<string, OrganisationKind>>;
  readonly standings: Readonly<Record<string, BlocStanding>>;
}

export type RawRow = Readonly<Partial<Record<TableColumn, string>>>;

/** `18/6/2021` and `2021-06-18`; null for anything else. */
export function dayWritten(written: string): LocalDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const iso = day ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : written.slice(0, 10);
  return isLocalDate(iso) ? iso : null;
}

const wordIn = <T>(words: Readonly<Record<string, T>>, written: string): T | undefined =>
  Object.entries(words).find(([word]) => fold(word) === fold(written))?.[1];

class RowReader {
  readonly faults: TableFault[] = [];

  constructor(
    private readonly raw: RawRow,
    private readonly line: number,
  ) {}

  text(column: TableColumn, isRequired = false): string {
    const value = clean(this.raw[column]);
    if (isRequired && value === '') this.fault(column, 'table.blank');
    return value;
  }

  day(column: TableColumn): LocalDate | null {
    const written = this.text(column);
    if (written === '') return null;
    const day = dayWritten(written);
    if (!day) this.fault(column, 'table.badDay', { written });
    return day;
  }

  /** One of a column's words; undefined, with a fault, for any other. */
  word<T>(column: TableColumn, words: Readonly<Record<string, T>>): T | undefined {
    const written = this.text(column);
    const found = wordIn(words, written);
    if (found === undefined && written !== '') this.fault(column, 'table.unknownWord', { written });
    return found;
  }

  fault(column: TableColumn, key: string, params: Readonly<Record<string, string>> = {}): void {
    this.faults.push({ line: this.line, column, key, params });
  }
}

/** A sheet read: the rows that could be read, and every fault. Blank rows are passed over. */
export function readTable(
  raws: readonly RawRow[],
  words: TableWords,
  today: LocalDate,
): { readonly rows: readonly TableRow[]; readonly faults: readonly TableFault[] } {
  const rows: TableRow[] = [];
  const faults: TableFault[] = [];
  raws.forEach((raw, at) => {
    if (TABLE_COLUMNS.every((column) => clean(raw[column]) === '')) return;
    const read = new RowReader(raw, at + 2);
    if (read.text('kind') === '') read.fault('kind', 'table.blank');
    const kind = read.word('kind', words.kinds) ?? 'AGENCY';
    const name = read.text('name', true);
    rows.push({
      line: at + 2,
      id: read.text('id'),
      name,
      kind,
      committeeName: read.text('committeeName') || name,
      signsAs: read.text('signsAs'),
      symbol: read.text('symbol', !isBloc(kind)),
      place: read.text('place'),
      governingName: read.text('governingName'),
      parent: read.text('parent'),
      standing: read.word('standing', words.standings) ?? null,
      aliases: read.text('aliases').split(';').map(clean).filter(Boolean),
      office: read.text('office'),
      effectiveOn: read.day('effectiveOn') ?? today,
      lastDay: read.day('lastDay'),
      successor: read.text('successor'),
    });
    faults.push(...read.faults);
  });
  return { rows, faults };
}
