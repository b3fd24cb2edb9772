// Obligations: made from confirmed rules, and loaded when a report is begun.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Figures } from '@app/forms/figures.js';
import type { OrganisationKind, ReportingLine } from '@app/hierarchy/organisation.js';
import type { OutlineSection, ReportSection } from '@app/forms/report-form.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import { insertRows, type Db } from '../db.js';

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

/** Writes many obligations in one statement. */
export const insertObligations = (db: Db, obligations: readonly NewObligation[]): Promise<void> =>
  insertRows(
    db,
    'obligation',
    ['id', 'rule_id', 'organisation_id', 'superior_id', 'due_on', 'created_at', 'why', 'basis_id'],
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

/** Locks obligations in one order for everybody. Resolves to those whose report has not arrived. */
export async function lockObligations(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  await db.query('SELECT id FROM obligation WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
  const rows = await db.query<{ id: string }[]>(
    `SELECT o.id FROM obligation o LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
     WHERE o.id = ANY($1::uuid[]) AND r.arrived_at IS NULL AND coalesce(r.state, '') <> 'published'`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Sets another due date with its reason; an obligation that had ended is owed again. */
export const moveObligation = (
  db: Db,
  { obligationId, why, basisId }: { obligationId: string; why: DueDateReason; basisId: string | null },
): Promise<unknown> =>
  db.query(
    `UPDATE obligation SET due_on = $2, why = $3::jsonb, basis_id = coalesce($4, basis_id), released_at = NULL
     WHERE id = $1`,
    [obligationId, why.dueOn, JSON.stringify(why), basisId],
  );

/** The day stays, and the one that the calendar of now would give is remembered as seen. */
export const keepObligation = (db: Db, obligationId: string, instead: LocalDate): Promise<unknown> =>
  db.query(
    `UPDATE obligation SET why = coalesce(obligation.why, g.why) || jsonb_build_object('keptInsteadOf', $2::text)
     FROM guidance_rule g WHERE obligation.id = $1 AND g.id = obligation.rule_id`,
    [obligationId, instead],
  );

/** Nothing is owed any more. */
export const releaseObligations = (
  db: Db,
  ids: readonly string[],
  basisId: string | null,
  now: Date,
): Promise<unknown> =>
  db.query('UPDATE obligation SET released_at = $2, basis_id = $3 WHERE id = ANY($1::uuid[])', [ids, now, basisId]);

/** An obligation with what a new report takes over from it. */
export interface ObligationToReport {
  readonly id: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly title: string;
  readonly outline: readonly OutlineSection[];
  readonly reportKind: ReportKind;
  readonly dataForm: string | null;
  readonly liveReportId: string | null;
  readonly isReleased: boolean;
  /** True when somebody sits in a committee below the leaders on the day: the unit has a chi ủy. */
  readonly hasCommittee: boolean;
  /** Content of the last withdrawn report, which a new one starts from: nothing written is lost. */
  readonly withdrawnSections: readonly ReportSection[] | null;
  readonly withdrawnFigures: Figures | null;
  readonly kind: OrganisationKind;
  readonly line: ReportingLine;
  readonly dueOn: LocalDate;
}

export const obligationToReport = async (
  db: Db,
  id: string,
  on: LocalDate,
): Promise<ObligationToReport | undefined> => {
  const rows = await db.query<ObligationToReport[]>(
    `SELECT o.id, o.organisation_id AS "organisationId", o.superior_id AS "superiorId", g.title, g.outline, g.report_kind AS "reportKind", g.data_form AS "dataForm",
       o.released_at IS NOT NULL AS "isReleased",
       EXISTS (SELECT FROM held_seat s WHERE s.organisation_id = o.organisation_id AND s.role = 'COMMITTEE_MEMBER'
         AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS "hasCommittee",
       (SELECT r.id FROM report r WHERE r.obligation_id = o.id AND r.state <> 'withdrawn') AS "liveReportId",
       (SELECT r.sections FROM report r WHERE r.obligation_id = o.id AND r.state = 'withdrawn'
        ORDER BY r.updated_at DESC LIMIT 1) AS "withdrawnSections",
       (SELECT r.figures FROM report r WHERE r.obligation_id = o.id AND r.state = 'withdrawn'
        ORDER BY r.updated_at DESC LIMIT 1) AS "withdrawnFigures", u.kind, u.line, o.due_on AS "dueOn"
     FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id JOIN organisation u ON u.id = o.organisation_id
     WHERE o.id = $1`,
    [id, on],
  );
  return rows[0];
};
