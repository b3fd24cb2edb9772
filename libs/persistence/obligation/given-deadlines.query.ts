// Deadlines as they stand, for a decision that changes them.
import type { Db } from '../db.js';
import { bool, day, statement, text, uuid, type RowOf } from '../statement.js';

const DEADLINES = statement(
  { id: uuid, organisationId: uuid, superiorId: uuid, unit: text, dueOn: day, isReleased: bool },
  `SELECT o.id, o.organisation_id AS "organisationId", o.superior_id AS "superiorId", u.name AS unit,
     o.due_on AS "dueOn", o.released_at IS NOT NULL AS "isReleased"
   FROM obligation o JOIN organisation u ON u.id = o.organisation_id
   WHERE o.id = ANY($1::uuid[]) ORDER BY o.id FOR NO KEY UPDATE OF o`,
);

export interface GivenDeadline extends RowOf<typeof DEADLINES> {}

/** Deadlines by identifier, locked in a fixed order until the transaction ends. */
export const deadlinesById = (db: Db, ids: readonly string[]): Promise<GivenDeadline[]> => DEADLINES.rows(db, [ids]);

const OF_UNITS = statement(
  { obligationId: uuid, organisationId: uuid, from: day },
  `SELECT id AS "obligationId", organisation_id AS "organisationId", due_on AS "from" FROM obligation
   WHERE rule_id = $1 AND organisation_id = ANY($2::uuid[])`,
);

/** What some units owe under a rule, ended or not, with the day each has. */
export const deadlinesOfUnits = (
  db: Db,
  ruleId: string,
  organisationIds: readonly string[],
): Promise<RowOf<typeof OF_UNITS>[]> => OF_UNITS.rows(db, [ruleId, organisationIds]);
