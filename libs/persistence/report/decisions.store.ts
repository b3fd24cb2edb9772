// Writing a decision on a report: state, event, mark, revision, reminder and number in a single statement.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { PlannedReminder } from '@app/guidance/reminder-plan.js';
import { newId } from '@app/kernel/ids.js';
import type { NumberSeries } from './number-series.js';
import type { Decision } from '@app/workflow/decide.js';
import { isTold } from '@app/workflow/events.js';
import { isReceived, type ReviewRoute } from '@app/workflow/review-route.js';
import { queryPrepared, type Db } from '../db.js';
import type { LoadedReport } from './reports.store.js';

/** A decision with everything that is stored beside the new state. */
export interface DecisionRecord {
  readonly report: LoadedReport;
  readonly decision: Decision;
  readonly memberId: string;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** New content, for `save` alone. */
  readonly sections?: readonly ReportSection[];
  readonly figures?: Figures;
  readonly reminder: PlannedReminder | null;
  /** The document to register, for `publish` alone. */
  readonly issue: (NumberSeries & { readonly issuedOn: LocalDate; readonly signerTitle: string }) | null;
}

const MOVE = `
  moved AS (
    UPDATE report SET state = $3, state_since = CASE WHEN state = $3 THEN state_since ELSE $4 END,
      version = version + 1, draft_number = draft_number + ($5::boolean)::int, returned_from = $6,
      requires_readoption = $7, finalises = $16, approvals = $17::uuid[], signers = $23::uuid[],
      sections = coalesce($8::jsonb, sections), updated_at = $4, figures = coalesce($18::jsonb, figures),
      figures_version = figures_version + ($18::jsonb IS NOT NULL)::int,
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
    SELECT $19::uuid, obligation_id, id, version, $20, $21::int, $22::timestamptz FROM moved WHERE $19::uuid IS NOT NULL
  )`;

// The row of the series is locked from here to the commit: numbers follow one another without gap or double.
const REGISTER = `,
  series AS (
    INSERT INTO number_series (issuer_id, document_type, term_id, year, last_number)
    SELECT $29::uuid, 'BC', $24::uuid, $30::int, 1 FROM moved
    ON CONFLICT (issuer_id, document_type, term_id, year) DO UPDATE SET last_number = number_series.last_number + 1
    RETURNING last_number
  ),
  issued AS (
    INSERT INTO official_document
      (id, kind, report_id, issuer_id, document_type, term_id, year, line, number, organ_symbol, issued_on, signer_id, signer_title)
    SELECT $25::uuid, 'report', moved.id, $29::uuid, 'BC', $24::uuid, $30::int, $31, series.last_number, $26, $27::date,
      $9::uuid, $28
    FROM moved, series
  )`;

const MOVE_REPORT = `WITH ${MOVE} SELECT version FROM moved`;
const PUBLISH_REPORT = `WITH ${MOVE}${REGISTER} SELECT version FROM moved`;

/** A report arrives when it comes before the superior, or, where none receives it on its course, when it is issued. */
const hasArrived = (route: ReviewRoute, { enteredStage, state }: Decision): boolean => {
  if (enteredStage?.decidedBy === 'superior' || state === 'published') return true;
  return state === 'approved' && isReceived(route);
};

/** Parameters $1 to $18: the move, its event and its mark, what the chart remembers, and figures. */
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
  hasArrived(report.route, decision),
  newId(),
  decision.eventType,
  decision.seat.id,
  JSON.stringify({
    from: decision.from,
    to: decision.state,
    awaits: decision.enteredStage?.decidedBy ?? null,
    awaitsRoles: decision.enteredStage?.roles ?? null,
    ...record.data,
  }),
  isTold(decision.eventType),
  decision.finalises,
  decision.approvals,
  record.figures ? JSON.stringify(record.figures) : null,
];

/** Parameters $19 to $23: the reminder of the one on whom the report now waits; those who signed for the unit. */
const laterParameters = ({ reminder, decision }: DecisionRecord): unknown[] => [
  ...(reminder ? [newId(), reminder.kind, reminder.days, reminder.dueAt] : [null, null, null, null]),
  decision.signers,
];

/** Parameters $24 to $31: the entry in the register of issued papers. */
const issueParameters = ({ report, issue }: DecisionRecord): unknown[] =>
  issue
    ? [
        issue.termId,
        newId(),
        report.organSymbol,
        issue.issuedOn,
        issue.signerTitle,
        report.issuerId,
        issue.year,
        report.line,
      ]
    : [];

/**
 * Writes a decision where the report still has the version that was decided on: new state, event, pending mark,
 * revision, reminder and, on publishing, the number, in one statement that commits by itself.
 * Resolves to the new version, or undefined when somebody was faster and nothing was written.
 */
export async function writeDecision(db: Db, record: DecisionRecord): Promise<number | undefined> {
  const [name, text] = record.issue ? ['publish-report', PUBLISH_REPORT] : ['move-report', MOVE_REPORT];
  const rows = await queryPrepared<{ version: number }[]>(db, name, text, [
    ...moveParameters(record),
    ...laterParameters(record),
    ...issueParameters(record),
  ]);
  return rows[0]?.version;
}
