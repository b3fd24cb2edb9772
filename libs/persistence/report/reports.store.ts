// Reports: loading one with all that a decision needs in a single round trip, and beginning one.
import type { CalendarDay } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Claim } from '@app/forms/claims.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { Seat } from '@app/hierarchy/membership.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import { stale, wording, type Refusal } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import type { ReviewRoute } from '@app/workflow/review-route.js';
import { recordedDaysSql } from '../calendar/calendar.store.js';
import type { SeatAround } from '@app/workflow/deciders.js';
import type { EventType } from '@app/workflow/events.js';
import type { Db } from '../db.js';
import { issuingUnitSql, seatsAroundSql, seatsSql, superiorsSql } from '../organisation/organisation.store.js';
import { bool, day, int, json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';
import { COURSE, courseColumns } from './course-columns.js';

/** True when a meeting that let the report pass left later changes of content to those who write. */
export const mandateSql = (report: string): string => `EXISTS (SELECT FROM meeting m WHERE m.report_id = ${report}
  AND m.state IN ('adopted', 'concluded') AND m.record ->> 'mandate' <> '')`;

const LOAD = statement(
  {
    id: uuid,
    obligationId: uuid,
    organisationId: uuid,
    superiorId: uuid,
    ...COURSE,
    draftNumber: int,
    /** Seats held on the day in the unit and in the one it reports to. */
    seatsAround: json<readonly SeatAround[]>(),
    hasMandate: bool,
    title: text,
    sections: json<readonly ReportSection[]>(),
    dataForm: orNull(text),
    figures: json<Figures>(),
    figuresVersion: int,
    claims: json<readonly Claim[]>(),
    sourceRuleIds: json<readonly string[]>(),
    dueOn: day,
    route: json<ReviewRoute>(),
    line: wordOf<ReportingLine>(),
    /** Unit whose letterhead and number series the paper takes: the reporting one, or the head unit of a bloc. */
    issuerId: uuid,
    organSymbol: text,
    superiorIds: json<readonly string[]>(),
    /** The actor's. */
    seats: json<readonly Seat[]>(),
    /** Term of the issuing committee on the day, which opens its number series; null where none is recorded. */
    termId: orNull(uuid),
    /** Days of the calendar that people recorded. */
    recordedDays: json<readonly CalendarDay[]>(),
  },
  `SELECT r.id, r.obligation_id AS "obligationId", r.organisation_id AS "organisationId",
     r.superior_id AS "superiorId", ${courseColumns('r')}, r.draft_number AS "draftNumber",
     ${seatsAroundSql('r.organisation_id', 'r.superior_id', '$3::date')} AS "seatsAround",
     ${mandateSql('r.id')} AS "hasMandate", r.title, r.sections, r.data_form AS "dataForm", r.figures,
     r.figures_version AS "figuresVersion", r.claims, to_jsonb(r.source_rule_ids) AS "sourceRuleIds",
     ob.due_on AS "dueOn", rr.definition AS route, o.line, i.id AS "issuerId", i.symbol AS "organSymbol",
     jsonb_build_array(r.superior_id) || ${superiorsSql('r.superior_id', '$3::date')} AS "superiorIds",
     ${seatsSql('$2')} AS seats,
     (SELECT t.id FROM committee_term t WHERE t.organisation_id = r.organisation_id AND ${validOn('t', '$3::date')}
      ORDER BY t.valid_from DESC LIMIT 1) AS "termId",
     ${recordedDaysSql} AS "recordedDays"
   FROM report r
   JOIN review_route rr ON rr.id = r.route_id AND rr.version = r.route_version
   JOIN organisation o ON o.id = r.organisation_id
   JOIN organisation i ON i.id = ${issuingUnitSql('r.organisation_id', '$3::date')}
   JOIN obligation ob ON ob.id = r.obligation_id
   WHERE r.id = $1`,
  'load-report',
);

/** A report, its route, its superiors and the actor's seats. */
export interface LoadedReport extends RowOf<typeof LOAD> {}

/** Loads a report for a person on a day; undefined when there is none. One round trip. */
export const loadReport = (
  db: Db,
  reportId: string,
  memberId: string,
  on: LocalDate,
): Promise<LoadedReport | undefined> => LOAD.first(db, [reportId, memberId, on]);

const LAST_CHANGE = statement(
  { actor: orNull(text), type: wordOf<EventType>(), version: orNull(int), draftNumber: orNull(text) },
  `SELECT m.full_name AS actor, e.type, e.version, e.data ->> 'draftNumber' AS "draftNumber" FROM event e LEFT JOIN member m ON m.id = e.member_id
   WHERE e.report_id = $1 AND e.version IS NOT NULL ORDER BY e.seq DESC LIMIT 1`,
);

/** The refusal of a command on an old copy of a report: who did what since. */
export async function staleReport(db: Db, reportId: string): Promise<Refusal> {
  const last = await LAST_CHANGE.first(db, [reportId]);
  // Every report has begun by an event with a version.
  if (!last) throw new Error(`Report ${reportId} has no event.`);
  return stale(last.actor === null ? 'report.staleByProduct' : 'report.stale', {
    actor: last.actor ?? '',
    event: wording(`event.${last.type}`, { draftNumber: last.draftNumber ?? '' }),
    version: last.version ?? 0,
  });
}

/** A report that begins. */
export interface NewReport {
  readonly obligationId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly route: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly sections: readonly ReportSection[];
  readonly dataForm: string | null;
  readonly figures: Figures;
  readonly sourceRuleIds: readonly string[];
  readonly authorId: string;
  readonly at: Date;
}

const INSERT = statement(
  { id: uuid },
  `INSERT INTO report (id, obligation_id, organisation_id, superior_id, route_id, route_version, state, state_since,
     version, draft_number, requires_readoption, title, sections, author_id, created_at, updated_at, data_form, figures,
     source_rule_ids)
   VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, 1, 0, false, $8, $9, $10, $7, $7, $11, $12, $13)
   ON CONFLICT (obligation_id) WHERE state <> 'withdrawn' DO NOTHING RETURNING id`,
);

/** Inserts a draft; undefined when the obligation already has a live report. */
export async function insertReport(db: Db, report: NewReport): Promise<string | undefined> {
  const row = await INSERT.first(db, [
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
    report.dataForm,
    JSON.stringify(report.figures),
    report.sourceRuleIds,
  ]);
  return row?.id;
}
