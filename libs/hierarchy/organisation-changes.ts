// What a table of the organisation changes: compared with how things stand, checked as a whole, before anything is written.
import type { LocalDate } from '@app/calendar/local-date.js';
import { isBloc, type BlocStanding, type OrganisationKind } from './organisation.js';
import type { TableColumn, TableFault, TableRow, UnitState } from './organisation-table.js';

/** Plain facts of a unit that hold without a date. */
export const DETAILS = ['committeeName', 'signsAs', 'symbol', 'place', 'governingName'] as const;
export type Detail = (typeof DETAILS)[number];

/** One change. `line` is the row it stands in; `on` the day it takes effect. */
export type OrganisationChange = { readonly line: number; readonly unit: string } & (
  | { readonly type: 'ADD'; readonly row: TableRow; readonly on: LocalDate }
  | { readonly type: 'RENAME'; readonly id: string; readonly from: string; readonly to: string; readonly on: LocalDate }
  | {
      readonly type: 'KIND';
      readonly id: string;
      readonly from: OrganisationKind;
      readonly to: OrganisationKind;
      readonly on: LocalDate;
    }
  | {
      readonly type: 'MOVE';
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly standing: BlocStanding | null;
      readonly on: LocalDate;
    }
  | {
      readonly type: 'STANDING';
      readonly id: string;
      readonly from: BlocStanding | null;
      readonly to: BlocStanding | null;
      readonly on: LocalDate;
    }
  | {
      readonly type: 'DETAIL';
      readonly id: string;
      readonly detail: Detail;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'ALIASES'; readonly id: string; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly type: 'END'; readonly id: string; readonly on: LocalDate; readonly successor: string }
);

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').trim();

/** Units by name: those of the table by their new names, the others by their present ones. */
class Names {
  private readonly known = new Map<string, string>();

  constructor(rows: readonly TableRow[], units: readonly UnitState[]) {
    const inTable = new Set(rows.map((row) => row.id));
    for (const unit of units) if (!inTable.has(unit.id)) this.known.set(fold(unit.name), unit.id);
    for (const row of rows) this.known.set(fold(row.name), row.id || `new:${row.line}`);
  }

  find(name: string): string | undefined {
    return this.known.get(fold(name));
  }
}

const fault = (row: TableRow, column: TableColumn, key: string, params: Record<string, string> = {}): TableFault => ({
  line: row.line,
  column,
  key,
  params,
});

/** Rows that contradict one another or what is known. */
function faultsBetween(rows: readonly TableRow[], units: readonly UnitState[], today: LocalDate): TableFault[] {
  const names = new Names(rows, units);
  const ids = new Set(units.map((unit) => unit.id));
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  for (const row of rows) parentOf.set(row.id || `new:${row.line}`, names.find(row.parent) ?? null);
  const kindOf = new Map(units.map((unit) => [unit.id, unit.kind]));
  for (const row of rows) kindOf.set(row.id || `new:${row.line}`, row.kind);
  return rows.flatMap((row) => [
    ...ownFaults(row, rows, ids),
    ...parentFaults(row, names, kindOf),
    ...(isInCircle(row.id || `new:${row.line}`, parentOf) ? [fault(row, 'parent', 'table.circle')] : []),
    ...dayFaults(row, units, today),
    ...(row.successor && !names.find(row.successor)
      ? [fault(row, 'successor', 'table.unknownUnit', { name: row.successor })]
      : []),
  ]);
}

const ownFaults = (row: TableRow, rows: readonly TableRow[], ids: ReadonlySet<string>): TableFault[] => [
  ...(row.id !== '' && !ids.has(row.id) ? [fault(row, 'id', 'table.unknownId')] : []),
  ...(row.id !== '' && rows.some((one) => one.id === row.id && one.line < row.line)
    ? [fault(row, 'id', 'table.twice')]
    : []),
  ...(rows.some((one) => fold(one.name) === fold(row.name) && one.line < row.line)
    ? [fault(row, 'name', 'table.nameTwice', { name: row.name })]
    : []),
];

function parentFaults(row: TableRow, names: Names, kindOf: ReadonlyMap<string, OrganisationKind>): TableFault[] {
  if (row.parent === '') return row.id === '' ? [fault(row, 'parent', 'table.blank')] : [];
  const parentId = names.find(row.parent);
  if (!parentId) return [fault(row, 'parent', 'table.unknownUnit', { name: row.parent })];
  const isInBloc = isBloc(kindOf.get(parentId) ?? 'AGENCY');
  if (isInBloc && row.standing === null) return [fault(row, 'standing', 'table.noStanding')];
  return !isInBloc && row.standing !== null ? [fault(row, 'standing', 'table.standingOutside')] : [];
}

function isInCircle(start: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  let at = parentOf.get(start) ?? null;
  for (let steps = 0; at !== null && steps < 50; steps += 1) {
    if (at === start) return true;
    at = parentOf.get(at) ?? null;
  }
  return false;
}

/** Names and kinds are what people read today: they change today or changed before, never ahead. */
function dayFaults(row: TableRow, units: readonly UnitState[], today: LocalDate): TableFault[] {
  const unit = units.find((one) => one.id === row.id);
  if (!unit || row.effectiveOn <= today) return [];
  const changesNow = unit.name !== row.name || unit.kind !== row.kind;
  return changesNow ? [fault(row, 'effectiveOn', 'table.aheadOfTime')] : [];
}

/** One head unit and one deputy at most in every bloc. */
function postFaults(rows: readonly TableRow[]): TableFault[] {
  const isTaken = (row: TableRow, other: TableRow): boolean =>
    other.line < row.line && other.standing === row.standing && fold(other.parent) === fold(row.parent);
  return rows
    .filter((row) => row.standing !== null && row.standing !== 'MEMBER' && row.lastDay === null)
    .filter((row) => rows.some((other) => other.lastDay === null && isTaken(row, other)))
    .map((row) => fault(row, 'standing', 'table.postTwice'));
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.some((same) => fold(same) === fold(name)));

/** What a row of a known unit is compared with. */
interface Compared {
  readonly row: TableRow;
  readonly unit: UnitState;
  readonly at: { readonly line: number; readonly unit: string; readonly id: string };
  readonly parentName: string;
  readonly moves: boolean;
}

type Compare = (one: Compared) => OrganisationChange | null;

const renamed: Compare = ({ row, unit, at }) =>
  unit.name === row.name ? null : { ...at, type: 'RENAME', from: unit.name, to: row.name, on: row.effectiveOn };

const ofOtherKind: Compare = ({ row, unit, at }) =>
  unit.kind === row.kind ? null : { ...at, type: 'KIND', from: unit.kind, to: row.kind, on: row.effectiveOn };

const moved: Compare = ({ row, at, parentName, moves }) =>
  moves ? { ...at, type: 'MOVE', from: parentName, to: row.parent, standing: row.standing, on: row.effectiveOn } : null;

const ofOtherPost: Compare = ({ row, unit, at, moves }) =>
  moves || unit.standing === row.standing
    ? null
    : { ...at, type: 'STANDING', from: unit.standing, to: row.standing, on: row.effectiveOn };

const otherDetails = ({ row, unit, at }: Compared): OrganisationChange[] =>
  DETAILS.filter((detail) => unit[detail] !== row[detail]).map((detail) => ({
    ...at,
    type: 'DETAIL',
    detail,
    from: unit[detail],
    to: row[detail],
  }));

const otherAliases: Compare = ({ row, unit, at }) =>
  sameList(unit.aliases, row.aliases) ? null : { ...at, type: 'ALIASES', from: unit.aliases, to: row.aliases };

const ended: Compare = ({ row, at }) =>
  row.lastDay ? { ...at, type: 'END', on: row.lastDay, successor: row.successor } : null;

/** Changes of one unit that is known. */
function changesOf(row: TableRow, unit: UnitState, units: readonly UnitState[], names: Names): OrganisationChange[] {
  const compared: Compared = {
    row,
    unit,
    at: { line: row.line, unit: row.name, id: unit.id },
    parentName: units.find((one) => one.id === unit.parentId)?.name ?? '',
    moves: row.parent !== '' && names.find(row.parent) !== unit.parentId,
  };
  const single = [renamed, ofOtherKind, moved, ofOtherPost].map((compare) => compare(compared));
  const last = [otherAliases, ended].map((compare) => compare(compared));
  return [...single, ...otherDetails(compared), ...last].filter((one) => one !== null);
}

/** Everything a table changes, in the order of its rows, or every fault that keeps it from being applied. */
export function compareTable(
  rows: readonly TableRow[],
  units: readonly UnitState[],
  today: LocalDate,
): { readonly changes: readonly OrganisationChange[]; readonly faults: readonly TableFault[] } {
  const faults = [...faultsBetween(rows, units, today), ...postFaults(rows)].toSorted((a, b) => a.line - b.line);
  if (faults.length > 0) return { changes: [], faults };
  const names = new Names(rows, units);
  const changes = rows.flatMap((row): OrganisationChange[] => {
    const unit = units.find((one) => one.id === row.id);
    if (unit) return changesOf(row, unit, units, names);
    return [{ line: row.line, unit: row.name, type: 'ADD', row, on: row.effectiveOn }];
  });
  return { changes, faults: [] };
}

const RANK: Readonly<Record<OrganisationChange['type'], number>> = {
  RENAME: 0,
  KIND: 1,
  ADD: 2,
  MOVE: 3,
  STANDING: 4,
  DETAIL: 5,
  ALIASES: 6,
  END: 7,
};

/** How many superiors that are new themselves stand above a new unit. */
function depthOf(change: OrganisationChange, added: ReadonlyMap<string, OrganisationChange>): number {
  let depth = 0;
  for (let at = change; at.type === 'ADD' && depth < added.size; depth += 1) {
    const parent = added.get(fold(at.row.parent));
    if (!parent) return depth;
    at = parent;
  }
  return depth;
}

/** The order in which changes are written: new names first, new superiors before what stands below them, ends last. */
export function inWritingOrder(changes: readonly OrganisationChange[]): readonly OrganisationChange[] {
  const added = new Map(changes.flatMap((one) => (one.type === 'ADD' ? [[fold(one.row.name), one] as const] : [])));
  return changes.toSorted(
    (one, other) => RANK[one.type] - RANK[other.type] || depthOf(one, added) - depthOf(other, added),
  );
}
