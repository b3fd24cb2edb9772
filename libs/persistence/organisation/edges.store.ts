// Whom a unit answers to, and its post in a bloc: dated edges, of which the past is never rewritten.
import { addDays, type LocalDate } from '@app/calendar/local-date.js';
import type { BlocStanding } from '@app/hierarchy/organisation.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { command, day, notNull, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';
import { standingRank } from './organisation.store.js';

const BLOC_EDGES = statement(
  {
    id: uuid,
    unitId: uuid,
    unit: text,
    standing: notNull(wordOf<BlocStanding>()),
    validFrom: day,
    validTo: orNull(day),
  },
  `SELECT e.id, e.child_id AS "unitId", o.name AS unit, e.standing, e.valid_from AS "validFrom", e.valid_to AS "validTo"
   FROM org_edge e JOIN organisation o ON o.id = e.child_id
   WHERE e.parent_id = $1 AND e.standing IS NOT NULL AND ${validOn('e', '$2')}
   ORDER BY ${standingRank('e.standing')}, o.name COLLATE "vi-x-icu"
   FOR UPDATE OF e`,
);

/** Post of a unit in a bloc on a day, with the edge that says so. */
export interface BlocEdge extends RowOf<typeof BLOC_EDGES> {}

/** Units of a bloc on a day, held until the transaction ends. */
export const blocEdges = (db: Db, blocId: string, on: LocalDate): Promise<BlocEdge[]> =>
  BLOC_EDGES.rows(db, [blocId, on]);

const BEGUN_SINCE = statement({ id: uuid }, 'SELECT id FROM org_edge WHERE id = $1 AND valid_from >= $2 FOR UPDATE');
const CHANGE = command('UPDATE org_edge SET standing = $2, parent_id = coalesce($3, parent_id) WHERE id = $1');
const FOLLOW = command(
  `INSERT INTO org_edge (id, child_id, parent_id, line, standing, valid_from, valid_to)
   SELECT $1, e.child_id, coalesce($3, e.parent_id), coalesce(p.line, e.line), $4, $5, e.valid_to
   FROM org_edge e LEFT JOIN organisation p ON p.id = $3 WHERE e.id = $2`,
);
const END = command('UPDATE org_edge SET valid_to = $2 WHERE id = $1');

/** Where a unit stands from a day on; a null superior is the one it has. */
export interface NextEdge {
  readonly parentId: string | null;
  readonly standing: BlocStanding | null;
  readonly from: LocalDate;
}

/** Ends an edge the day before, and lets another one follow it to its end; one that begins that day is changed in place. */
export async function followEdge(db: Db, edgeId: string, next: NextEdge): Promise<void> {
  if (await BEGUN_SINCE.first(db, [edgeId, next.from])) {
    await CHANGE.rows(db, [edgeId, next.standing, next.parentId]);
    return;
  }
  await FOLLOW.rows(db, [newId(), edgeId, next.parentId, next.standing, next.from]);
  await END.rows(db, [edgeId, addDays(next.from, -1)]);
}

const EDGE_ON = statement(
  { id: uuid },
  `SELECT e.id FROM org_edge e WHERE e.child_id = $1 AND ${validOn('e', '$2')} ORDER BY e.valid_from DESC LIMIT 1`,
);

/** Lets a unit stand elsewhere from a day on. */
export async function moveUnit(db: Db, id: string, next: NextEdge): Promise<void> {
  const edge = await EDGE_ON.first(db, [id, next.from]);
  if (edge) await followEdge(db, edge.id, next);
}

const INSERT = command(
  `INSERT INTO org_edge (id, child_id, parent_id, line, standing, valid_from, valid_to)
   SELECT $1, o.id, $3, o.line, $4, o.valid_from, o.valid_to FROM organisation o WHERE o.id = $2`,
);

/** Puts a new unit under its superior for as long as it lasts. */
export const insertEdge = (
  db: Db,
  unitId: string,
  { parentId, standing }: Pick<NextEdge, 'parentId' | 'standing'>,
): Promise<unknown> => INSERT.rows(db, [newId(), unitId, parentId, standing]);

const END_OF_UNIT = command(`UPDATE org_edge e SET valid_to = $2 WHERE e.child_id = $1 AND ${validOn('e', '$2')}`);

/** Ends the edge of a unit that ends. */
export const endEdge = (db: Db, unitId: string, lastDay: LocalDate): Promise<unknown> =>
  END_OF_UNIT.rows(db, [unitId, lastDay]);
