// One obligation with its guidance, its live report and everybody who was notified.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Db } from '../db.js';
import { day, instant, int, json, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';

const OBLIGATION = statement(
  {
    id: uuid,
    title: text,
    organisationId: uuid,
    unit: text,
    officialMembers: orNull(int),
    superiorId: uuid,
    superior: text,
    dueOn: day,
    why: json<DueDateReason>(),
    /** Since when a later document ended it. */
    releasedAt: orNull(instant),
    /** The later document that set the day in force, or ended it. */
    basis: orNull(json<{ readonly id: string; readonly code: string | null; readonly issuedOn: LocalDate | null }>()),
    guidanceId: uuid,
    code: orNull(text),
    kind: orNull(text),
    issuedOn: orNull(day),
    note: orNull(text),
    reportId: orNull(uuid),
    state: orNull(text),
    arrivedAt: orNull(instant),
  },
  `SELECT o.id, g.title, o.organisation_id AS "organisationId", u.name AS unit, u.official_members AS "officialMembers",
     o.superior_id AS "superiorId", s.committee_name AS superior, o.due_on AS "dueOn",
     coalesce(o.why, g.why) AS why, o.released_at AS "releasedAt",
     CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'code', b.code, 'issuedOn', b.issued_on) END AS basis,
     d.id AS "guidanceId", d.code, d.kind, d.issued_on AS "issuedOn", d.note,
     r.id AS "reportId", r.state, r.arrived_at AS "arrivedAt"
   FROM obligation o
   JOIN guidance_rule g ON g.id = o.rule_id
   JOIN guidance d ON d.id = g.guidance_id
   LEFT JOIN guidance b ON b.id = o.basis_id
   JOIN organisation u ON u.id = o.organisation_id
   JOIN organisation s ON s.id = o.superior_id
   LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
   WHERE o.id = $1`,
);

export interface ObligationRow extends RowOf<typeof OBLIGATION> {}

export const obligationRow = (db: Db, obligationId: string): Promise<ObligationRow | undefined> =>
  OBLIGATION.first(db, [obligationId]);

const CHANGES = statement(
  {
    id: uuid,
    type: wordOf<'obligation.moved' | 'obligation.released'>(),
    at: instant,
    actor: orNull(text),
    data: json<{
      readonly from: LocalDate;
      readonly to?: LocalDate;
      readonly basis: string | null;
      readonly evidence?: string;
    }>(),
  },
  `SELECT e.id, e.type, e.occurred_at AS at, m.full_name AS actor, e.data
   FROM event e LEFT JOIN member m ON m.id = e.member_id
   WHERE e.obligation_id = $1 AND e.type IN ('obligation.moved', 'obligation.released') ORDER BY e.seq`,
);

/** One change of an obligation's deadline. */
export interface DeadlineChangeRow extends RowOf<typeof CHANGES> {}

/** How an obligation's deadline changed, oldest first. */
export const deadlineChanges = (db: Db, obligationId: string): Promise<DeadlineChangeRow[]> =>
  CHANGES.rows(db, [obligationId]);

const TOLD = statement(
  { id: uuid, to: text, subject: text, sentAt: orNull(instant) },
  `SELECT m.id, p.full_name AS "to", m.subject, m.sent_at AS "sentAt"
   FROM email m JOIN event e ON e.id = m.event_id JOIN member p ON p.id = m.member_id
   LEFT JOIN report r ON r.id = e.report_id
   WHERE e.obligation_id = $1 OR r.obligation_id = $1
   ORDER BY m.created_at DESC, e.seq DESC, p.full_name LIMIT 200`,
);

export interface ToldRow extends RowOf<typeof TOLD> {}

/** Every e-mail about the obligation or any report on it, newest first. */
export const toldAbout = (db: Db, obligationId: string): Promise<ToldRow[]> => TOLD.rows(db, [obligationId]);
