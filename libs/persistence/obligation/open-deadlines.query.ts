// Deadlines that still lie ahead: what a change of the calendar can move.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Db } from '../db.js';
import { day, json, orNull, statement, text, uuid, type RowOf } from '../statement.js';

const OPEN = statement(
  {
    obligationId: uuid,
    organisationId: uuid,
    unit: text,
    title: text,
    dueOn: day,
    why: json<DueDateReason>(),
    /** Date of the document the day stands on. */
    issuedOn: orNull(day),
  },
  `SELECT o.id AS "obligationId", o.organisation_id AS "organisationId", u.name AS unit, g.title, o.due_on AS "dueOn",
     coalesce(o.why, g.why) AS why, coalesce(b.issued_on, d.issued_on) AS "issuedOn"
   FROM obligation o
   JOIN guidance_rule g ON g.id = o.rule_id
   JOIN guidance d ON d.id = g.guidance_id
   LEFT JOIN guidance b ON b.id = o.basis_id
   JOIN organisation u ON u.id = o.organisation_id
   LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
   WHERE o.superior_id = $1 AND o.released_at IS NULL AND o.due_on >= $2
     AND r.arrived_at IS NULL AND coalesce(r.state, '') <> 'published'
   ORDER BY o.due_on, g.title, u.name COLLATE "vi-x-icu"`,
);

export interface OpenDeadline extends RowOf<typeof OPEN> {}

/** Owed to an organisation from a day on, with nothing arrived; by title, then unit. */
export const openDeadlines = (db: Db, superiorId: string, from: LocalDate): Promise<OpenDeadline[]> =>
  OPEN.rows(db, [superiorId, from]);
