// Changes of the organisation, each with its day: the past stays readable as it was.
import { addDays, type LocalDate } from '@app/calendar/local-date.js';
import type { Detail, OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import type { TableRow } from '@app/hierarchy/organisation-table.js';
import { lineOfKind } from '@app/hierarchy/organisation.js';
import { fold } from '@app/kernel/folding.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { command } from '../statement.js';
import { endEdge, insertEdge, moveUnit } from './edges.store.js';

/** Finds a unit by name among those given, and those added in the same table. */
export type UnitByName = Map<string, string>;

const idOf = (names: UnitByName, name: string): string | null => names.get(fold(name)) ?? null;

const INSERT = command(
  `INSERT INTO organisation (id, line, kind, name, committee_name, signs_as, symbol, place, governing_name, valid_from, valid_to)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const SHARE_TERM = command(
  `INSERT INTO committee_term (id, organisation_id, name, valid_from, valid_to)
   SELECT $1, $2, name, greatest(valid_from, $4::date), valid_to FROM committee_term
   WHERE organisation_id = $3 AND (valid_to IS NULL OR valid_to >= $4) ORDER BY valid_from DESC LIMIT 1`,
);

async function addUnit(db: Db, row: TableRow, names: UnitByName): Promise<void> {
  const id = newId();
  const line = lineOfKind(row.kind);
  await INSERT.rows(db, [
    id,
    line,
    row.kind,
    row.name,
    row.committeeName,
    row.signsAs,
    row.symbol,
    row.place,
    row.governingName,
    row.effectiveOn,
    row.lastDay,
  ]);
  const parentId = idOf(names, row.parent);
  await insertEdge(db, id, { parentId, standing: row.standing });
  // A new Party organisation numbers its papers in the term its superior is in.
  if (line === 'PARTY') await SHARE_TERM.rows(db, [newId(), id, parentId, row.effectiveOn]);
  names.set(fold(row.name), id);
  await setAliases(db, id, row.aliases, row.effectiveOn);
}

const END_ALIASES = command(
  `UPDATE organisation_name SET valid_to = $3 WHERE organisation_id = $1 AND kind = 'ALIAS'
     AND name <> ALL($2::text[]) AND (valid_to IS NULL OR valid_to > $3)`,
);
const ADD_ALIASES = command(
  `INSERT INTO organisation_name (id, organisation_id, name, kind)
   SELECT gen_random_uuid(), $1, word, 'ALIAS' FROM unnest($2::text[]) word
   WHERE NOT EXISTS (SELECT FROM organisation_name n WHERE n.organisation_id = $1 AND n.kind = 'ALIAS' AND n.name = word
     AND n.valid_to IS NULL)`,
);

async function setAliases(db: Db, id: string, aliases: readonly string[], today: LocalDate): Promise<void> {
  await END_ALIASES.rows(db, [id, aliases, addDays(today, -1)]);
  await ADD_ALIASES.rows(db, [id, aliases]);
}

const REMEMBER_FORMER = command(
  `INSERT INTO organisation_name (id, organisation_id, name, kind, unit_kind, valid_from, valid_to)
   SELECT gen_random_uuid(), o.id, o.name, 'FORMER', o.kind, coalesce((SELECT max(n.valid_to) + 1 FROM organisation_name n
     WHERE n.organisation_id = o.id AND n.kind = 'FORMER'), o.valid_from), $2::date - 1
   FROM organisation o WHERE o.id = $1 AND o.valid_from < $2
     AND NOT EXISTS (SELECT FROM organisation_name n WHERE n.organisation_id = o.id AND n.kind = 'FORMER'
       AND n.valid_to = $2::date - 1)`,
);

const WRITE_DETAIL: Readonly<Record<Detail, ReturnType<typeof command>>> = {
  committeeName: command('UPDATE organisation SET committee_name = $2 WHERE id = $1'),
  signsAs: command('UPDATE organisation SET signs_as = $2 WHERE id = $1'),
  symbol: command('UPDATE organisation SET symbol = $2 WHERE id = $1'),
  place: command('UPDATE organisation SET place = $2 WHERE id = $1'),
  governingName: command('UPDATE organisation SET governing_name = $2 WHERE id = $1'),
};

const END = command('UPDATE organisation SET valid_to = $2, successor_id = $3 WHERE id = $1');

async function endUnit(db: Db, id: string, on: LocalDate, successorId: string | null): Promise<void> {
  await END.rows(db, [id, on, successorId]);
  await endEdge(db, id, on);
}

const TIE = command('UPDATE organisation SET office_id = $2 WHERE id = $1');

/** Ties a Party organisation to its office, or to none. A unit that the same table adds is found by its name. */
const tieToOffice = async (
  db: Db,
  { id, unit, to }: Extract<OrganisationChange, { type: 'OFFICE' }>,
  names: UnitByName,
): Promise<void> => {
  await TIE.rows(db, [id ?? idOf(names, unit), idOf(names, to)]);
};

const RENAME = {
  RENAME: command('UPDATE organisation SET name = $2 WHERE id = $1'),
  KIND: command('UPDATE organisation SET kind = $2 WHERE id = $1'),
};

/**
 * Changes the name or the kind. How the unit was called, and what it was, stays readable up to the day before: once for
 * a day, however much changes.
 */
async function rename(db: Db, change: Extract<OrganisationChange, { type: 'RENAME' | 'KIND' }>): Promise<void> {
  await REMEMBER_FORMER.rows(db, [change.id, change.on]);
  await RENAME[change.type].rows(db, [change.id, change.to]);
}

/** Writes one change. */
export async function applyChange(
  db: Db,
  change: OrganisationChange,
  names: UnitByName,
  today: LocalDate,
): Promise<void> {
  switch (change.type) {
    case 'ADD':
      return addUnit(db, change.row, names);
    case 'RENAME':
    case 'KIND':
      return rename(db, change);
    case 'MOVE':
      return moveUnit(db, change.id, { parentId: idOf(names, change.to), standing: change.standing, from: change.on });
    case 'STANDING':
      return moveUnit(db, change.id, { parentId: null, standing: change.to, from: change.on });
    case 'DETAIL':
      await WRITE_DETAIL[change.detail].rows(db, [change.id, change.to]);
      return undefined;
    case 'ALIASES':
      return setAliases(db, change.id, change.to, today);
    case 'OFFICE':
      return tieToOffice(db, change, names);
    case 'END':
      return endUnit(db, change.id, change.on, idOf(names, change.successor));
  }
}
