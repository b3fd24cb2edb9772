// Deadlines as they stand, for a decision that changes them.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Db } from '../db.js';

export interface GivenDeadline {
  readonly id: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly unit: string;
  readonly dueOn: LocalDate;
  readonly isReleased: boolean;
}

/** Deadlines by identifier, locked in a fixed order until the transaction ends. */
export const deadlinesById = (db: Db, ids: readonly string[]): Promise<GivenDeadline[]> =>
  db.query<GivenDeadline[]>(
    `SELECT o.id, o.organisation_id AS "organisationId", o.superior_id AS "superiorId", u.name AS unit,
       o.due_on AS "dueOn", o.released_at IS NOT NULL AS "isReleased"
     FROM obligation o JOIN organisation u ON u.id = o.organisation_id
     WHERE o.id = ANY($1::uuid[]) ORDER BY o.id FOR NO KEY UPDATE OF o`,
    [ids],
  );
