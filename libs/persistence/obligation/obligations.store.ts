// Obligations: made from confirmed rules, and loaded when a report is begun.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Figures } from '@app/forms/figures.js';
import type { OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import type { OutlineSection, ReportSection } from '@app/forms/report-form.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { Db } from '../db.js';
import {
  bool,
  command,
  day,
  insertion,
  json,
  orNull,
  statement,
  text,
  uuid,
  validOn,
  wordOf,
  type RowOf,
} from '../statement.js';

export interface NewObligation {
  readonly id: string;
  readonly ruleId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly dueOn: LocalDate;
  readonly createdAt: Date;
  /** Reason and paper of the day, where they are not the rule's. */
  readonly why?: DueDateReason;
  readonly basisId?: string;
}

const OBLIGATIONS = insertion('obligation', [
  'id',
  'rule_id',
  'organisation_id',
  'superior_id',
  'due_on',
  'created_at',
  'why',
  'basis_id',
]);

/** Writes many obligations in one statement. */
export const insertObligations = (db: Db, obligations: readonly NewObligation[]): Promise<void> =>
  OBLIGATIONS.insert(
    db,
    obligations.map((one) => ({
      id: one.id,
      rule_id: one.ruleId,
      organisation_id: one.organisationId,
      superior_id: one.superiorId,
      due_on: one.dueOn,
      created_at: one.createdAt,
      why: one.why ?? null,
      basis_id: one.basisId ?? null,
    })),
  );

const LOCK = command('SELECT FROM obligation WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE');
const UNANSWERED = statement(
  { id: uuid },
  `SELECT o.id FROM obligation o LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
   WHERE o.id = ANY($1::uuid[]) AND r.arrived_at IS NULL AND coalesce(r.state, '') <> 'published'`,
);

/** Locks obligations in one order for everybody. Resolves to those whose report has not arrived. */
export async function lockObligations(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  await LOCK.rows(db, [ids]);
  return new Set((await UNANSWERED.rows(db, [ids])).map(({ id }) => id));
}

const MOVE = command(
  `UPDATE obligation SET due_on = $2, why = $3::jsonb, basis_id = coalesce($4, basis_id), released_at = NULL
   WHERE id = $1`,
);

/** Sets another due date with its reason; an obligation that had ended is owed again. */
export const moveObligation = (
  db: Db,
  {
    obligationId,
    why,
    basisId,
  }: { readonly obligationId: string; readonly why: DueDateReason; readonly basisId: string | null },
): Promise<unknown> => MOVE.rows(db, [obligationId, why.dueOn, JSON.stringify(why), basisId]);

const KEEP = command(
  `UPDATE obligation SET why = coalesce(obligation.why, g.why) || jsonb_build_object('keptInsteadOf', $2::text)
   FROM guidance_rule g WHERE obligation.id = $1 AND g.id = obligation.rule_id`,
);

/** The day stays, and the one that the calendar of now would give is remembered as seen. */
export const keepObligation = (db: Db, obligationId: string, instead: LocalDate): Promise<unknown> =>
  KEEP.rows(db, [obligationId, instead]);

const RELEASE = command('UPDATE obligation SET released_at = $2, basis_id = $3 WHERE id = ANY($1::uuid[])');

/** Nothing is owed any more. */
export const releaseObligations = (
  db: Db,
  ids: readonly string[],
  basisId: string | null,
  now: Date,
): Promise<unknown> => RELEASE.rows(db, [ids, now, basisId]);

const TO_REPORT = statement(
  {
    id: uuid,
    organisationId: uuid,
    superiorId: uuid,
    title: text,
    outline: json<readonly OutlineSection[]>(),
    reportKind: wordOf<ReportKind>(),
    dataForm: orNull(text),
    isReleased: bool,
    /** True when somebody sits in a committee below the leaders on the day: the unit has a chi ủy. */
    hasCommittee: bool,
    liveReportId: orNull(uuid),
    /** Content of the last withdrawn report, which a new one starts from: nothing written is lost. */
    withdrawnSections: orNull(json<readonly ReportSection[]>()),
    withdrawnFigures: orNull(json<Figures>()),
    kind: wordOf<OrganisationKind>(),
    line: wordOf<ReportingLine>(),
    dueOn: day,
  },
  `SELECT o.id, o.organisation_id AS "organisationId", o.superior_id AS "superiorId", g.title, g.outline,
     g.report_kind AS "reportKind", g.data_form AS "dataForm",
     o.released_at IS NOT NULL AS "isReleased",
     EXISTS (SELECT FROM held_seat s WHERE s.organisation_id = o.organisation_id AND s.role = 'COMMITTEE_MEMBER'
       AND ${validOn('s', '$2')}) AS "hasCommittee",
     (SELECT r.id FROM report r WHERE r.obligation_id = o.id AND r.state <> 'withdrawn') AS "liveReportId",
     last.sections AS "withdrawnSections", last.figures AS "withdrawnFigures", u.kind, u.line, o.due_on AS "dueOn"
   FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id JOIN organisation u ON u.id = o.organisation_id
   LEFT JOIN LATERAL (SELECT r.sections, r.figures FROM report r WHERE r.obligation_id = o.id AND r.state = 'withdrawn'
     ORDER BY r.updated_at DESC LIMIT 1) last ON true
   WHERE o.id = $1`,
);

/** An obligation with what a new report takes over from it. */
export interface ObligationToReport extends RowOf<typeof TO_REPORT> {}

export const obligationToReport = (db: Db, id: string, on: LocalDate): Promise<ObligationToReport | undefined> =>
  TO_REPORT.first(db, [id, on]);
