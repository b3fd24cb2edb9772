// Changes of the organisation, each with its day: the past stays readable as it was.
import { addDays, type LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationChange } from '@app/hierarchy/organisation-changes.js';
import type { Office } from '@app/hierarchy/organisation-faults.js';
import type { TableRow, UnitState } from '@app/hierarchy/organisation-table.js';
import { lineOfKind, type BlocStanding } from '@app/hierarchy/organisation.js';
import { fold } from '@app/kernel/folding.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';

const HOLDS = (table: string): string =>
  `${table}.valid_from <= $2 AND (${table}.valid_to IS NULL OR ${table}.valid_to >= $2)`;

/** Units as they stand on a day, superiors before subordinates as far as names tell. */
export const unitStates = (db: Db, ids: readonly string[], on: LocalDate): Promise<UnitState[]> =>
  db.query<UnitState[]>(
    `SELECT o.id, o.name, o.kind, o.committee_name AS "committeeName", o.signs_as AS "signsAs", o.symbol, o.place,
       o.governing_name AS "governingName", e.parent_id AS "parentId", e.standing,
       (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
        WHERE n.organisation_id = o.id AND n.kind = 'ALIAS' AND (n.valid_to IS NULL OR n.valid_to >= $2)) AS aliases, coalesce(u.name, '') AS office
     FROM organisation o LEFT JOIN organisation u ON u.id = o.office_id LEFT JOIN org_edge e ON e.child_id = o.id AND ${HOLDS('e')}
     WHERE o.id = ANY($1::uuid[]) AND ${HOLDS('o')}
     ORDER BY (e.parent_id IS NOT NULL), (e.standing IS NOT NULL),
       array_position(ARRAY['HEAD_UNIT', 'DEPUTY_HEAD_UNIT'], e.standing), o.name COLLATE "vi-x-icu"`,
    [ids, on],
  );

/** All offices on a day. A Party organisation may belong to one that its administrator has no hand in. */
export const officesOn = (db: Db, on: LocalDate): Promise<Office[]> =>
  db.query<Office[]>(
    `SELECT id, name FROM organisation WHERE kind = 'AGENCY' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)`,
    [on],
  );

/** Post of a unit in a bloc on a day, with the edge that says so. */
export interface BlocEdge {
  readonly id: string;
  readonly unitId: string;
  readonly unit: string;
  readonly standing: BlocStanding;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Units of a bloc on a day, held until the transaction ends. */
export const blocEdges = (db: Db, blocId: string, on: LocalDate): Promise<BlocEdge[]> =>
  db.query<BlocEdge[]>(
    `SELECT e.id, e.child_id AS "unitId", o.name AS unit, e.standing, e.valid_from AS "validFrom", e.valid_to AS "validTo"
     FROM org_edge e JOIN organisation o ON o.id = e.child_id
     WHERE e.parent_id = $1 AND e.standing IS NOT NULL AND ${HOLDS('e')}
     ORDER BY array_position(ARRAY['HEAD_UNIT', 'DEPUTY_HEAD_UNIT', 'MEMBER'], e.standing), o.name COLLATE "vi-x-icu"
     FOR UPDATE OF e`,
    [blocId, on],
  );

/** Ends an edge the day before, and lets another one follow it to its end; one that begins that day is changed in place. */
export async function followEdge(
  db: Db,
  edgeId: string,
  next: { readonly parentId: string | null; readonly standing: BlocStanding | null; readonly from: LocalDate },
): Promise<void> {
  const same = await db.query<unknown[]>('SELECT FROM org_edge WHERE id = $1 AND valid_from >= $2 FOR UPDATE', [
    edgeId,
    next.from,
  ]);
  if (same.length > 0) {
    await db.query('UPDATE org_edge SET standing = $2, parent_id = coalesce($3, parent_id) WHERE id = $1', [
      edgeId,
      next.standing,
      next.parentId,
    ]);
    return;
  }
  await db.query(
    `INSERT INTO org_edge (id, child_id, parent_id, line, standing, valid_from, valid_to)
     SELECT $1, e.child_id, coalesce($3, e.parent_id), coalesce(p.line, e.line), $4, $5, e.valid_to
     FROM org_edge e LEFT JOIN organisation p ON p.id = $3 WHERE e.id = $2`,
    [newId(), edgeId, next.parentId, next.standing, next.from],
  );
  await db.query('UPDATE org_edge SET valid_to = $2 WHERE id = $1', [edgeId, addDays(next.from, -1)]);
}

/** Finds a unit by name among those given, and those added in the same table. */
export type UnitByName = Map<string, string>;

const idOf = (names: UnitByName, name: string): string | null => names.get(fold(name)) ?? null;

async function addUnit(db: Db, row: TableRow, names: UnitByName): Promise<void> {
  const id = newId();
  const line = lineOfKind(row.kind);
  await db.query(
    `INSERT INTO organisation (id, line, kind, name, committee_name, signs_as, symbol, place, governing_name, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
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
    ],
  );
  const parentId = idOf(names, row.parent);
  await db.query(
    `INSERT INTO org_edge (id, child_id, parent_id, line, standing, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), id, parentId, line, row.standing, row.effectiveOn, row.lastDay],
  );
  // A new Party organisation numbers its papers in the term its superior is in.
  if (line === 'PARTY')
    await db.query(
      `INSERT INTO committee_term (id, organisation_id, name, valid_from, valid_to)
       SELECT $1, $2, name, greatest(valid_from, $4::date), valid_to FROM committee_term
       WHERE organisation_id = $3 AND (valid_to IS NULL OR valid_to >= $4) ORDER BY valid_from DESC LIMIT 1`,
      [newId(), id, parentId, row.effectiveOn],
    );
  names.set(fold(row.name), id);
  await setAliases(db, id, row.aliases, row.effectiveOn);
}

async function setAliases(db: Db, id: string, aliases: readonly string[], today: LocalDate): Promise<void> {
  await db.query(
    `UPDATE organisation_name SET valid_to = $3 WHERE organisation_id = $1 AND kind = 'ALIAS'
       AND name <> ALL($2::text[]) AND (valid_to IS NULL OR valid_to > $3)`,
    [id, aliases, addDays(today, -1)],
  );
  await db.query(
    `INSERT INTO organisation_name (id, organisation_id, name, kind)
     SELECT gen_random_uuid(), $1, word, 'ALIAS' FROM unnest($2::text[]) word
     WHERE NOT EXISTS (SELECT FROM organisation_name n WHERE n.organisation_id = $1 AND n.kind = 'ALIAS' AND n.name = word
       AND n.valid_to IS NULL)`,
    [id, aliases],
  );
}

/** Remembers how a unit was called, and what it was, up to the day before. Once for a day, however much changes. */
const rememberFormer = (db: Db, id: string, on: LocalDate): Promise<unknown> =>
  db.query(
    `INSERT INTO organisation_name (id, organisation_id, name, kind, unit_kind, valid_from, valid_to)
     SELECT gen_random_uuid(), o.id, o.name, 'FORMER', o.kind, coalesce((SELECT max(n.valid_to) + 1 FROM organisation_name n
       WHERE n.organisation_id = o.id AND n.kind = 'FORMER'), o.valid_from), $2::date - 1
     FROM organisation o WHERE o.id = $1 AND o.valid_from < $2
       AND NOT EXISTS (SELECT FROM organisation_name n WHERE n.organisation_id = o.id AND n.kind = 'FORMER'
         AND n.valid_to = $2::date - 1)`,
    [id, on],
  );

const COLUMN = {
  committeeName: 'committee_name',
  signsAs: 'signs_as',
  symbol: 'symbol',
  place: 'place',
  governingName: 'governing_name',
} as const;

async function moveUnit(
  db: Db,
  id: string,
  next: { readonly parentId: string | null; readonly standing: BlocStanding | null; readonly from: LocalDate },
): Promise<void> {
  const [edge] = await db.query<{ id: string }[]>(
    `SELECT id FROM org_edge WHERE child_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
     ORDER BY valid_from DESC LIMIT 1`,
    [id, next.from],
  );
  if (edge) await followEdge(db, edge.id, next);
}

async function endUnit(db: Db, id: string, on: LocalDate, successorId: string | null): Promise<void> {
  await db.query('UPDATE organisation SET valid_to = $2, successor_id = $3 WHERE id = $1', [id, on, successorId]);
  await db.query(
    'UPDATE org_edge SET valid_to = $2 WHERE child_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)',
    [id, on],
  );
}

/** Ties a Party organisation to its office, or to none. A unit that the same table adds is found by its name. */
const tieToOffice = async (
  db: Db,
  { id, unit, to }: Extract<OrganisationChange, { type: 'OFFICE' }>,
  names: UnitByName,
): Promise<void> => {
  await db.query('UPDATE organisation SET office_id = $2 WHERE id = $1', [id ?? idOf(names, unit), idOf(names, to)]);
};

/** Changes the name or the kind; what it was stays readable for the days before. */
async function rename(db: Db, change: Extract<OrganisationChange, { type: 'RENAME' | 'KIND' }>): Promise<void> {
  await rememberFormer(db, change.id, change.on);
  const column = change.type === 'RENAME' ? 'name' : 'kind';
  await db.query(`UPDATE organisation SET ${column} = $2 WHERE id = $1`, [change.id, change.to]);
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
      await db.query(`UPDATE organisation SET ${COLUMN[change.detail]} = $2 WHERE id = $1`, [change.id, change.to]);
      return undefined;
    case 'ALIASES':
      return setAliases(db, change.id, change.to, today);
    case 'OFFICE':
      return tieToOffice(db, change, names);
    case 'END':
      return endUnit(db, change.id, change.on, idOf(names, change.successor));
  }
}
