// Planned reminders: written with their obligation or wait, taken when due, closed once.
import type { PlannedReminder } from '@app/guidance/reminder-plan.js';
import { newId } from '@app/kernel/ids.js';
import type { ReminderKind } from '@app/workflow/reminder-kinds.js';
import type { Db } from '../db.js';
import {
  bool,
  command,
  day,
  insertion,
  instant,
  int,
  orNull,
  statement,
  text,
  uuid,
  wordOf,
  type RowOf,
} from '../statement.js';

export type ReminderOutcome = 'raised' | 'overtaken' | 'settled' | 'moved';

const PLANNED = insertion('reminder', ['id', 'obligation_id', 'report_id', 'report_version', 'kind', 'days', 'due_at']);

/** Writes plans of many obligations in one statement. */
export const insertReminders = (
  db: Db,
  reminders: readonly (PlannedReminder & {
    readonly obligationId: string;
    readonly reportId?: string | null;
    readonly reportVersion?: number | null;
  })[],
): Promise<void> =>
  PLANNED.insert(
    db,
    reminders.map((one) => ({
      id: newId(),
      obligation_id: one.obligationId,
      report_id: one.reportId ?? null,
      report_version: one.reportVersion ?? null,
      kind: one.kind,
      days: one.days,
      due_at: one.dueAt,
    })),
  );

const DUE = statement(
  {
    id: uuid,
    obligationId: uuid,
    reportId: orNull(uuid),
    kind: wordOf<ReminderKind>(),
    days: int,
    dueAt: instant,
    organisationId: uuid,
    dueOn: day,
    hasArrived: bool,
    isReleased: bool,
    versionThen: orNull(int),
    versionNow: orNull(int),
    stateNow: orNull(text),
  },
  `SELECT m.id, m.obligation_id AS "obligationId", m.report_id AS "reportId", m.kind, m.days, m.due_at AS "dueAt",
     o.organisation_id AS "organisationId", o.due_on AS "dueOn", m.report_version AS "versionThen",
     (live.arrived_at IS NOT NULL OR coalesce(live.state, '') = 'published') AS "hasArrived",
     o.released_at IS NOT NULL AS "isReleased",
     own.version AS "versionNow", own.state AS "stateNow"
   FROM reminder m
   JOIN obligation o ON o.id = m.obligation_id
   LEFT JOIN report own ON own.id = m.report_id
   LEFT JOIN report live ON live.obligation_id = m.obligation_id AND live.state <> 'withdrawn'
   WHERE m.closed_at IS NULL AND m.due_at <= $1
   ORDER BY m.due_at, m.id LIMIT $2 FOR UPDATE OF m SKIP LOCKED`,
);

/** A due reminder with what is known of its subject now. */
export interface DueReminder extends RowOf<typeof DUE> {}

/** Locks due reminders, oldest first; another worker skips them. */
export const takeDueReminders = (db: Db, now: Date, limit: number): Promise<DueReminder[]> =>
  DUE.rows(db, [now, limit]);

const CLOSE = command(
  `UPDATE reminder SET closed_at = $2, outcome = c.outcome
   FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, outcome text) WHERE reminder.id = c.id`,
);

/** Closes reminders with what became of them. */
export const closeReminders = (
  db: Db,
  closed: readonly { readonly id: string; readonly outcome: ReminderOutcome }[],
  now: Date,
): Promise<unknown> => CLOSE.rows(db, [JSON.stringify(closed), now]);

const CLOSE_REVIEW = command(
  `UPDATE reminder SET closed_at = $2, outcome = 'moved'
   WHERE report_id = $1 AND kind = 'review' AND closed_at IS NULL`,
);

/** Closes the waits of a report's reviewers: a meeting is called, or was held. */
export const closeReviewReminders = (db: Db, reportId: string, now: Date): Promise<unknown> =>
  CLOSE_REVIEW.rows(db, [reportId, now]);

const CLOSE_DEADLINE = command(
  `UPDATE reminder SET closed_at = $2, outcome = 'moved'
   WHERE obligation_id = ANY($1::uuid[]) AND report_id IS NULL AND closed_at IS NULL`,
);

/** Closes what is still planned about the deadlines of obligations; waits of drafts go on. */
export const closeDeadlineReminders = (db: Db, obligationIds: readonly string[], now: Date): Promise<unknown> =>
  CLOSE_DEADLINE.rows(db, [obligationIds, now]);
