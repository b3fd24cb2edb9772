// What a table of the organisation changes: compared with how things stand, checked as a whole, before anything is written.
import type { LocalDate } from '@app/calendar/local-date.js';
import { faultsBetween, postFaults, type Office } from './organisation-faults.js';
import type { BlocStanding, OrganisationKind } from './organisation.js';
import type { TableFault, TableRow, UnitState } from './organisation-table.js';
import { fold } from '@app/kernel/folding.js';
import { Names } from './unit-names.js';

/** Plain facts of a unit that hold without a date. */
const DETAILS = ['committeeName', 'signsAs', 'symbol', 'place', 'governingName'] as const;
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
  /** Tied to another office; `id` is null for a unit that the same table adds. */
  | { readonly type: 'OFFICE'; readonly id: string | null; readonly from: string; readonly to: string }
  | { readonly type: 'END'; readonly id: string; readonly on: LocalDate; readonly successor: string }
);

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

const ofOtherOffice: Compare = ({ row, unit, at }) =>
  fold(unit.office) === fold(row.office) ? null : { ...at, type: 'OFFICE', from: unit.office, to: row.office };

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
  const last = [otherAliases, ofOtherOffice, ended].map((compare) => compare(compared));
  return [...single, ...otherDetails(compared), ...last].filter((one) => one !== null);
}

/**
 * Everything a table changes, in the order of its rows, or every fault that keeps it from being applied.
 * `offices` are all offices of the installation, those outside the administrator's hands too.
 */
export function compareTable(
  rows: readonly TableRow[],
  units: readonly UnitState[],
  offices: readonly Office[],
  today: LocalDate,
): { readonly changes: readonly OrganisationChange[]; readonly faults: readonly TableFault[] } {
  const faults = [...faultsBetween(rows, units, offices, today), ...postFaults(rows)].toSorted(
    (a, b) => a.line - b.line,
  );
  if (faults.length > 0) return { changes: [], faults };
  const names = new Names(rows, units);
  const changes = rows.flatMap((row): OrganisationChange[] => {
    const unit = units.find((one) => one.id === row.id);
    if (unit) return changesOf(row, unit, units, names);
    const at = { line: row.line, unit: row.name };
    return [
      { ...at, type: 'ADD', row, on: row.effectiveOn },
      ...(row.office ? [{ ...at, type: 'OFFICE', id: null, from: '', to: row.office } as const] : []),
    ];
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
  OFFICE: 7,
  END: 8,
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
