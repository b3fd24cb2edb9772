// Writing a decision on a report: course, event, mark, revision, reminder and number in a single statement.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { PlannedReminder } from '@app/guidance/reminder-plan.js';
import { newId } from '@app/kernel/ids.js';
import { isNotified } from '@app/workflow/audience.js';
import type { Decision, ReportEventType } from '@app/workflow/decide.js';
import type { EventPayloads } from '@app/workflow/events.js';
import { isReceived, type ReviewRoute } from '@app/workflow/review-route.js';
import type { Db } from '../db.js';
import { int, statement } from '../statement.js';
import type { NumberSeries } from './number-series.js';
import { COURSE_FIELDS, courseToRow } from './course-columns.js';
import type { LoadedReport } from './reports.store.js';

/** What a command's event says besides where it led. */
export type Said = { [Type in ReportEventType]: Omit<EventPayloads[Type], 'from' | 'to'> }[ReportEventType];

/** A decision with everything that is stored beside the new course. */
export interface DecisionRecord {
  readonly report: LoadedReport;
  readonly decision: Decision;
  readonly memberId: string;
  readonly occurredAt: Date;
  readonly data: Said;
  /** New content, for `save` alone. */
  readonly sections?: readonly ReportSection[];
  readonly figures?: Figures;
  readonly reminder: PlannedReminder | null;
  /** The document to register, for `publish` alone. */
  readonly issue: (NumberSeries & { readonly issuedOn: LocalDate; readonly signerTitle: string }) | null;
}

const MOVE = `WITH given AS (
    SELECT * FROM jsonb_to_record($1::jsonb) AS g(
      "reportId" uuid, "versionRead" integer, "at" timestamptz, "memberId" uuid, "seatId" uuid, "isSubmitted" boolean,
      "hasArrived" boolean, sections jsonb, figures jsonb, "eventId" uuid, "eventType" text, "isNotified" boolean,
      said jsonb, "reminderId" uuid, "reminderKind" text, "reminderDays" integer, "remindAt" timestamptz, ${COURSE_FIELDS})
  ),
  moved AS (
    UPDATE report r SET ${courseToRow('g')},
      state_since = CASE WHEN r.state = g.state THEN r.state_since ELSE g.at END,
      draft_number = r.draft_number + g."isSubmitted"::int,
      sections = coalesce(g.sections, r.sections), updated_at = g.at, figures = coalesce(g.figures, r.figures),
      figures_version = r.figures_version + (g.figures IS NOT NULL)::int,
      arrived_at = CASE WHEN g."hasArrived" THEN coalesce(r.arrived_at, g.at) ELSE r.arrived_at END
    FROM given g WHERE r.id = g."reportId" AND r.version = g."versionRead"
    RETURNING r.id, r.version, r.obligation_id, r.organisation_id, r.sections, r.draft_number, r.state_since = g.at AS has_moved
  ),
  recorded AS (
    INSERT INTO event (id, type, report_id, obligation_id, organisation_id, member_id, seat_id, occurred_at, version, data)
    SELECT g."eventId", g."eventType", m.id, m.obligation_id, m.organisation_id, g."memberId", g."seatId", g.at, m.version, g.said
    FROM moved m, given g RETURNING id
  ),
  marked AS (INSERT INTO pending_event SELECT r.id FROM recorded r, given g WHERE g."isNotified"),
  revised AS (
    INSERT INTO report_revision SELECT m.id, m.draft_number, m.sections, g."memberId", g.at FROM moved m, given g
    WHERE g."isSubmitted"
  ),
  -- A report that leaves the table takes its meeting with it; one that closes has left this state before.
  called_off AS (
    UPDATE meeting SET state = 'cancelled', closed_at = g.at, version = meeting.version + 1
    FROM moved m, given g WHERE meeting.report_id = m.id AND m.has_moved AND meeting.state IN ('called', 'open')
  ),
  reminded AS (
    INSERT INTO reminder (id, obligation_id, report_id, report_version, kind, days, due_at)
    SELECT g."reminderId", m.obligation_id, m.id, m.version, g."reminderKind", g."reminderDays", g."remindAt"
    FROM moved m, given g WHERE g."reminderId" IS NOT NULL
  )`;

// The row of the series stays locked until commit, so numbers have neither gap nor double.
const REGISTER = `,
  issue AS (
    SELECT * FROM jsonb_to_record($2::jsonb) AS i(
      "documentId" uuid, "issuerId" uuid, "termId" uuid, year integer, line text, "organSymbol" text, "issuedOn" date,
      "signerTitle" text)
  ),
  series AS (
    INSERT INTO number_series (issuer_id, document_type, term_id, year, last_number)
    SELECT i."issuerId", 'BC', i."termId", i.year, 1 FROM moved, issue i
    ON CONFLICT (issuer_id, document_type, term_id, year) DO UPDATE SET last_number = number_series.last_number + 1
    RETURNING last_number
  ),
  issued AS (
    INSERT INTO official_document
      (id, kind, report_id, issuer_id, document_type, term_id, year, line, number, organ_symbol, issued_on, signer_id, signer_title)
    SELECT i."documentId", 'report', m.id, i."issuerId", 'BC', i."termId", i.year, i.line, s.last_number, i."organSymbol",
      i."issuedOn", g."memberId", i."signerTitle"
    FROM moved m, given g, issue i, series s
  )`;

const MOVE_REPORT = statement({ version: int }, `${MOVE} SELECT version FROM moved`, 'move-report');
const PUBLISH_REPORT = statement({ version: int }, `${MOVE}${REGISTER} SELECT version FROM moved`, 'publish-report');

/** A report arrives when it comes before the superior, or, where none receives it on its course, when it is issued. */
const hasArrived = (route: ReviewRoute, { enteredStage, next }: Decision): boolean => {
  if (enteredStage?.decidedBy === 'superior' || next.state === 'published') return true;
  return next.state === 'approved' && isReceived(route);
};

/** The record `given` of the statement. */
const given = ({ report, decision, reminder, ...record }: DecisionRecord) => ({
  reportId: report.id,
  versionRead: report.version,
  at: record.occurredAt,
  memberId: record.memberId,
  seatId: decision.seat.id,
  isSubmitted: decision.eventType === 'report.submitted',
  hasArrived: hasArrived(report.route, decision),
  sections: record.sections,
  figures: record.figures,
  eventId: newId(),
  eventType: decision.eventType,
  isNotified: isNotified(decision.eventType),
  said: { from: decision.from, to: decision.next.state, ...record.data },
  ...(reminder && {
    reminderId: newId(),
    reminderKind: reminder.kind,
    reminderDays: reminder.days,
    remindAt: reminder.dueAt,
  }),
  ...decision.next,
});

/** The record `issue` of the statement: the entry in the register of issued papers. */
const issueOf = (report: LoadedReport, issue: NonNullable<DecisionRecord['issue']>) => ({
  documentId: newId(),
  issuerId: report.issuerId,
  line: report.line,
  organSymbol: report.organSymbol,
  ...issue,
});

/**
 * Writes a decision where the report still has the version that was decided on: new course, event, pending mark,
 * revision, reminder and, on publishing, the number, in one statement that commits by itself.
 * Resolves to the new version, or undefined when somebody was faster and nothing was written.
 */
export async function writeDecision(db: Db, record: DecisionRecord): Promise<number | undefined> {
  const { report, issue } = record;
  const row = issue
    ? await PUBLISH_REPORT.first(db, [JSON.stringify(given(record)), JSON.stringify(issueOf(report, issue))])
    : await MOVE_REPORT.first(db, [JSON.stringify(given(record))]);
  return row?.version;
}
