// What keeps a table of the organisation from being applied: rows that contradict one another or what is known.
import type { LocalDate } from '@app/calendar/local-date.js';
import { isBloc, lineOfKind, type OrganisationKind } from './organisation.js';
import type { TableColumn, TableFault, TableRow, UnitState } from './organisation-table.js';
import { fold } from '@app/kernel/folding.js';
import { Names } from './unit-names.js';

/** An office of the installation, in whose hands it ever is. */
export interface Office {
  readonly id: string;
  readonly name: string;
}

const fault = (row: TableRow, column: TableColumn, key: string, params: Record<string, string> = {}): TableFault => ({
  line: row.line,
  column,
  key,
  params,
});

/** Rows that contradict one another or what is known. */
export function faultsBetween(
  rows: readonly TableRow[],
  units: readonly UnitState[],
  offices: readonly Office[],
  today: LocalDate,
): TableFault[] {
  const names = new Names(rows, units);
  const ids = new Set(units.map((unit) => unit.id));
  const elsewhere = offices.filter((one) => !ids.has(one.id));
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  for (const row of rows) parentOf.set(row.id || `new:${row.line}`, names.find(row.parent) ?? null);
  const kindOf = new Map(units.map((unit) => [unit.id, unit.kind]));
  for (const row of rows) kindOf.set(row.id || `new:${row.line}`, row.kind);
  return rows.flatMap((row) => [
    ...ownFaults(row, rows, ids),
    ...parentFaults(row, names, kindOf),
    ...(isInCircle(row.id || `new:${row.line}`, parentOf) ? [fault(row, 'parent', 'table.circle')] : []),
    ...dayFaults(row, units, today),
    ...officeFaults(row, units, kindOf.get(names.find(row.office) ?? '') === 'AGENCY', elsewhere),
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

/**
 * An office has a Party organisation, never the other way round. It may lie outside the administrator's hands; there its
 * name must be the only one of its kind.
 */
function officeFaults(
  row: TableRow,
  units: readonly UnitState[],
  isInHand: boolean,
  elsewhere: readonly Office[],
): TableFault[] {
  if (row.office === '') return [];
  if (lineOfKind(row.kind) !== 'PARTY') return [fault(row, 'office', 'table.officeOutside')];
  const before = units.find((one) => one.id === row.id)?.office ?? '';
  if (isInHand || fold(before) === fold(row.office)) return [];
  const found = elsewhere.filter((one) => fold(one.name) === fold(row.office)).length;
  if (found === 1) return [];
  const key = found === 0 ? 'table.unknownUnit' : 'table.manyOffices';
  return [fault(row, 'office', key, { name: row.office })];
}

/** Names and kinds are what people read today: they change today or changed before, never ahead. */
function dayFaults(row: TableRow, units: readonly UnitState[], today: LocalDate): TableFault[] {
  const unit = units.find((one) => one.id === row.id);
  if (!unit || row.effectiveOn <= today) return [];
  const changesNow = unit.name !== row.name || unit.kind !== row.kind;
  return changesNow ? [fault(row, 'effectiveOn', 'table.aheadOfTime')] : [];
}

/** One head unit and one deputy at most in every bloc. */
export function postFaults(rows: readonly TableRow[]): TableFault[] {
  const isTaken = (row: TableRow, other: TableRow): boolean =>
    other.line < row.line && other.standing === row.standing && fold(other.parent) === fold(row.parent);
  return rows
    .filter((row) => row.standing !== null && row.standing !== 'MEMBER' && row.lastDay === null)
    .filter((row) => rows.some((other) => other.lastDay === null && isTaken(row, other)))
    .map((row) => fault(row, 'standing', 'table.postTwice'));
}
