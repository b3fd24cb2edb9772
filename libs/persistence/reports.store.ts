// Reports: loading one with all that a decision needs, and writing a decision, each in a single round trip.
import type { CalendarDay } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { newId } from '@app/kernel/ids.js';
import type { PlannedReminder } from '@app/guidance/reminder-plan.js';
import type { Decision } from '@app/workflow/decide.js';
import { isTold } from '@app/workflow/events.js';
import type { ReviewRoute } from '@app/workflow/review-route.js';
import { recordedDaysSql } from './calendar.store.js';
import { queryPrepared, type Db } from './db.js';
import { decidersSql, seatsSql, superiorsSql } from './organisation.store.js';

/** A report, its route, its superiors and the actor's seats. */
export interface LoadedReport {
  readonly id: string;
  readonly obligationId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly state: string;
  readonly version: number;
  readonly draftNumber: number;
  readonly returnedFrom: string | null;
  readonly requiresReadoption: boolean;
  readonly finalises: string | null;
  readonly approvals: readonly string[];
  /** Committee seats held on the day in the unit and in the one it reports to. */
  readonly deciders: readonly Seat[];
  readonly hasMandate: boolean;
  readonly submittedBy: string | null;
  readonly title: string;
  readonly sections: readonly ReportSection[];
  readonly route: ReviewRoute;
  readonly superiorIds: readonly string[];
  readonly seats: readonly Seat[];
  /** Term of the issuing committee on the day, which opens its number series; null where none is recorded. */
  readonly termId: string | null;
  readonly organSymbol: string;
  /** Days of the calendar that people recorded. */
  readonly recordedDays: readonly CalendarDay[];
}

/** True when a meeting that let the report pass left later changes of content to those who write. */
export const mandateSql = (report: string): string => `EXISTS (SELECT FROM meeting m WHERE m.report_id = ${report}
  AND m.state IN ('adopted', 'concluded') AND m.record ->> 'mandate' <> '')`;

const LOAD = `SELECT r.id, r.obligation_id AS "obligationId", r.organisation_id AS "organisationId",
       r.superior_id AS "superiorId", r.state, r.version, r.draft_number AS "draftNumber",
       r.returned_from AS "returnedFrom", r.requires_readoption AS "requiresReadoption",
       r.finalises, to_jsonb(r.approvals) AS approvals, ${decidersSql('r.organisation_id', 'r.superior_id', '$3::date')} AS deciders,
       ${mandateSql('r.id')} AS "hasMandate", r.submitted_by AS "submittedBy", r.title, r.sections, rr.definition AS route, o.symbol AS "organSymbol",
       jsonb_build_array(r.superior_id) || ${superiorsSql('r.superior_id', '$3::date')} AS "superiorIds",
       ${seatsSql('$2')} AS seats,
       (SELECT t.id FROM committee_term t WHERE t.organisation_id = r.organisation_id AND t.valid_from <= $3
          AND (t.valid_to IS NULL OR t.valid_to >= $3) ORDER BY t.valid_from DESC LIMIT 1) AS "termId",
       ${recordedDaysSql} AS "recordedDays"
     FROM report r
     JOIN review_route rr ON rr.id = r.route_id AND rr.version = r.route_version
     JOIN organisation o ON o.id = r.organisation_id
     WHERE r.id = $1`;

/** Loads a report for a person on a day; undefined when there is none. One round trip. */
export async function loadReport(
  db: Db,
  reportId: string,
  memberId: string,
  on: LocalDate,
): Promise<LoadedReport | undefined> {
  const [row] = await queryPrepared<LoadedReport[]>(db, 'load-report', LOAD, [reportId, memberId, on]);
  return row;
}

/** A decision with everything that is stored beside the new state. */
export interface DecisionRecord {
  readonly report: LoadedReport;
  readonly decision: Decision;
  readonly memberId: string;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** New content, for `save` alone. */
  readonly sections?: readonly ReportSection[];
  readonly reminder: PlannedReminder | null;
  /** The document to register, for `publish` alone. */
  readonly issue: { readonly issuedOn: LocalDate; readonly termId: string; readonly signerTitle: string } | null;
}

const MOVE = `
  moved AS (
    UPDATE report SET state = $3, state_since = CASE WHEN state = $3 THEN state_since ELSE $4 END,
      version = version + 1, draft_number = draft_number + ($5::boolean)::int, returned_from = $6,
      requires_readoption = $7, finalises = $16, approvals = $17::uuid[],
      sections = coalesce($8::jsonb, sections), updated_at = $4,
      submitted_by = CASE WHEN $5::boolean THEN $9::uuid ELSE submitted_by END,
      arrived_at = CASE WHEN $10::boolean THEN coalesce(arrived_at, $4) ELSE arrived_at END
    WHERE id = $1 AND version = $2
    RETURNING id, version, obligation_id, organisation_id, sections, draft_number, state_since = $4 AS has_moved
  ),
  recorded AS (
    INSERT INTO event (id, type, report_id, obligation_id, organisation_id, member_id, seat_id, occurred_at, version, data)
    SELECT $11::uuid, $12, id, obligation_id, organisation_id, $9::uuid, $13::uuid, $4, version, $14::jsonb FROM moved
    RETURNING id
  ),
  marked AS (INSERT INTO pending_event SELECT id FROM recorded WHERE $15::boolean),
  revised AS (
    INSERT INTO report_revision SELECT id, draft_number, sections, $9::uuid, $4 FROM moved WHERE $5::boolean
  ),
  -- A report that leaves the table takes its meeting with it; one that closes has left this state before.
  called_off AS (
    UPDATE meeting SET state = 'cancelled', closed_at = $4, version = meeting.version + 1
    FROM moved WHERE meeting.report_id = moved.id AND moved.has_moved AND meeting.state IN ('called', 'open')
  ),
  reminded AS (
    INSERT INTO reminder (id, obligation_id, report_id, report_version, kind, days, due_at)
    SELECT $18::uuid, obligation_id, id, version, $19, $20::int, $21::timestamptz FROM moved WHERE $18::uuid IS NOT NULL
  )`;

// The row of the series is locked from here to the commit: numbers follow one another without gap or double.
const REGISTER = `,
  series AS (
    INSERT INTO number_series (issuer_id, document_type, term_id, last_number)
    SELECT organisation_id, 'BC', $22::uuid, 1 FROM moved
    ON CONFLICT (issuer_id, document_type, term_id) DO UPDATE SET last_number = number_series.last_number + 1
    RETURNING last_number
  ),
  issued AS (
    INSERT INTO official_document
      (id, kind, report_id, issuer_id, document_type, term_id, number, organ_symbol, issued_on, signer_id, signer_title)
    SELECT $23::uuid, 'report', moved.id, moved.organisation_id, 'BC', $22::uuid, series.last_number, $24, $25::date,
      $9::uuid, $26
    FROM moved, series
  )`;

const MOVE_REPORT = `WITH ${MOVE} SELECT version FROM moved`;
const PUBLISH_REPORT = `WITH ${MOVE}${REGISTER} SELECT version FROM moved`;

/** Parameters $1 to $17: the move, its event and its mark, and what the chart remembers. */
const moveParameters = ({ report, decision, ...record }: DecisionRecord): unknown[] => [
  report.id,
  report.version,
  decision.state,
  record.occurredAt,
  decision.eventType === 'report.submitted',
  decision.returnedFrom,
  decision.requiresReadoption,
  record.sections ? JSON.stringify(record.sections) : null,
  record.memberId,
  decision.enteredStage?.decidedBy === 'superior' || decision.state === 'approved',
  newId(),
  decision.eventType,
  decision.seat.id,
  JSON.stringify({
    from: decision.from,
    to: decision.state,
    awaits: decision.enteredStage?.decidedBy ?? null,
    ...record.data,
  }),
  isTold(decision.eventType),
  decision.finalises,
  decision.approvals,
];

/** Parameters $18 to $21: the reminder of the one on whom the report now waits. */
const reminderParameters = (reminder: PlannedReminder | null): unknown[] =>
  reminder ? [newId(), reminder.kind, reminder.days, reminder.dueAt] : [null, null, null, null];

/** Parameters $22 to $26: the entry in the register of issued papers. */
const issueParameters = ({ report, issue }: DecisionRecord): unknown[] =>
  issue ? [issue.termId, newId(), report.organSymbol, issue.issuedOn, issue.signerTitle] : [];

/**
 * Writes a decision where the report still has the version that was decided on: new state, event, pending mark,
 * revision, reminder and, on publishing, the number, in one statement that commits by itself.
 * Resolves to the new version, or undefined when somebody was faster and nothing was written.
 */
export async function writeDecision(db: Db, record: DecisionRecord): Promise<number | undefined> {
  const [name, text] = record.issue ? ['publish-report', PUBLISH_REPORT] : ['move-report', MOVE_REPORT];
  const rows = await queryPrepared<{ version: number }[]>(db, name, text, [
    ...moveParameters(record),
    ...reminderParameters(record.reminder),
    ...issueParameters(record),
  ]);
  return rows[0]?.version;
}

/** Who last changed a report, and how. */
export const lastChange = async (
  db: Db,
  reportId: string,
): Promise<{ actor: string | null; type: string; version: number } | undefined> => {
  const rows = await db.query<{ actor: string | null; type: string; version: number }[]>(
    `SELECT m.full_name AS actor, e.type, e.version FROM event e LEFT JOIN member m ON m.id = e.member_id
     WHERE e.report_id = $1 AND e.version IS NOT NULL ORDER BY e.seq DESC LIMIT 1`,
    [reportId],
  );
  return rows[0];
};

/** A report that begins. */
export interface NewReport {
  readonly obligationId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly route: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly sections: readonly ReportSection[];
  readonly authorId: string;
  readonly at: Date;
}

/** Inserts a draft; undefined when the obligation already has a live report. */
export async function insertReport(db: Db, report: NewReport): Promise<string | undefined> {
  const rows = await db.query<{ id: string }[]>(
    `INSERT INTO report (id, obligation_id, organisation_id, superior_id, route_id, route_version, state, state_since,
       version, draft_number, requires_readoption, title, sections, author_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, 1, 0, false, $8, $9, $10, $7, $7)
     ON CONFLICT (obligation_id) WHERE state <> 'withdrawn' DO NOTHING RETURNING id`,
    [
      newId(),
      report.obligationId,
      report.organisationId,
      report.superiorId,
      report.route.id,
      report.route.version,
      report.at,
      report.title,
      JSON.stringify(report.sections),
      report.authorId,
    ],
  );
  return rows[0]?.id;
}
