// Obligations: made from confirmed rules, and loaded when a report is begun.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { OutlineSection, ReportSection } from '@app/forms/report-form.js';
import { insertRows, type Db } from './db.js';

export interface NewObligation {
  readonly id: string;
  readonly ruleId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly dueOn: LocalDate;
  readonly createdAt: Date;
}

/** Writes many obligations in one statement. */
export const insertObligations = (db: Db, obligations: readonly NewObligation[]): Promise<void> =>
  insertRows(
    db,
    'obligation',
    ['id', 'rule_id', 'organisation_id', 'superior_id', 'due_on', 'created_at'],
    obligations.map((one) => ({
      id: one.id,
      rule_id: one.ruleId,
      organisation_id: one.organisationId,
      superior_id: one.superiorId,
      due_on: one.dueOn,
      created_at: one.createdAt,
    })),
  );

/** An obligation with what a new report takes over from it. */
export interface ObligationToReport {
  readonly id: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly title: string;
  readonly outline: readonly OutlineSection[];
  readonly liveReportId: string | null;
  /** Content of the last withdrawn report, which a new one starts from: nothing written is lost. */
  readonly withdrawnSections: readonly ReportSection[] | null;
}

export const obligationToReport = async (db: Db, id: string): Promise<ObligationToReport | undefined> => {
  const rows = await db.query<ObligationToReport[]>(
    `SELECT o.id, o.organisation_id AS "organisationId", o.superior_id AS "superiorId", g.title, g.outline,
       (SELECT r.id FROM report r WHERE r.obligation_id = o.id AND r.state <> 'withdrawn') AS "liveReportId",
       (SELECT r.sections FROM report r WHERE r.obligation_id = o.id AND r.state = 'withdrawn'
        ORDER BY r.updated_at DESC LIMIT 1) AS "withdrawnSections"
     FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id WHERE o.id = $1`,
    [id],
  );
  return rows[0];
};
