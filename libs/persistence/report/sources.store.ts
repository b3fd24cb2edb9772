// The subordinates' reports that a consolidated report is made from: how they stand, and what was taken over.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Claim } from '@app/forms/claims.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import { insertRows, type Db } from '../db.js';

/** A subordinate's duty, its live report, and what the consolidated report took from it. */
export interface SourceRow {
  readonly obligationId: string;
  readonly ruleId: string;
  readonly unit: string;
  readonly dueOn: LocalDate;
  readonly reportId: string | null;
  readonly state: string | null;
  readonly arrivedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly figures: Figures | null;
  readonly figuresVersion: number | null;
  readonly sections: readonly ReportSection[] | null;
  /** Figures as they were taken over; null when they were not. */
  readonly taken: Figures | null;
  readonly takenVersion: number | null;
  readonly takenReportId: string | null;
  readonly gap: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** Sources of a report by the rules it consolidates, by unit. */
export const sourcesOf = (db: Db, reportId: string): Promise<SourceRow[]> =>
  db.query<SourceRow[]>(
    `SELECT o.id AS "obligationId", o.rule_id AS "ruleId", u.name AS unit, o.due_on AS "dueOn", r.id AS "reportId",
       r.state, r.arrived_at AS "arrivedAt", o.released_at AS "releasedAt", r.figures,
       r.figures_version AS "figuresVersion", r.sections, t.figures AS taken, t.figures_version AS "takenVersion",
       t.source_report_id AS "takenReportId",
       (SELECT jsonb_build_object('reason', g.reason, 'by', m.full_name, 'at', g.accepted_at)
        FROM report_gap g JOIN member m ON m.id = g.accepted_by
        WHERE g.report_id = p.id AND g.obligation_id = o.id) AS gap
     FROM report p
     JOIN obligation o ON o.rule_id = ANY(p.source_rule_ids) AND o.superior_id = p.organisation_id
     JOIN organisation u ON u.id = o.organisation_id
     LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
     LEFT JOIN report_source t ON t.report_id = p.id AND t.obligation_id = o.id
     WHERE p.id = $1 ORDER BY u.name COLLATE "vi-x-icu"`,
    [reportId],
  );

/** A round of reports that a body may consolidate. */
export interface SourceRound {
  readonly ruleId: string;
  readonly title: string;
  readonly code: string | null;
  readonly dueOn: LocalDate;
  readonly units: number;
  /** Form of the figures its reports carry; null for none. */
  readonly dataForm: string | null;
}

/** Rounds owed to a body that fell due up to a day, newest first. */
export const roundsOwedTo = (db: Db, organisationId: string, until: LocalDate): Promise<SourceRound[]> =>
  db.query<SourceRound[]>(
    `SELECT g.id AS "ruleId", g.title, d.code, g.due_on AS "dueOn", count(*)::int AS units, g.data_form AS "dataForm"
     FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id JOIN guidance d ON d.id = g.guidance_id
     WHERE o.superior_id = $1 AND g.due_on <= $2
     GROUP BY g.id, d.code ORDER BY g.due_on DESC, g.title LIMIT 50`,
    [organisationId, until],
  );

/** Replaces what a report took over. */
export async function replaceSources(
  db: Db,
  reportId: string,
  taken: readonly {
    readonly obligationId: string;
    readonly sourceReportId: string;
    readonly figures: Figures;
    readonly figuresVersion: number;
  }[],
  at: Date,
): Promise<void> {
  await db.query('DELETE FROM report_source WHERE report_id = $1', [reportId]);
  await insertRows(
    db,
    'report_source',
    ['report_id', 'obligation_id', 'source_report_id', 'figures', 'figures_version', 'taken_at'],
    taken.map((one) => ({
      report_id: reportId,
      obligation_id: one.obligationId,
      source_report_id: one.sourceReportId,
      figures: one.figures,
      figures_version: one.figuresVersion,
      taken_at: at,
    })),
  );
}

/** Records by name whom a report goes ahead without. */
export const recordGaps = (
  db: Db,
  reportId: string,
  gaps: readonly string[],
  decision: { readonly reason: string; readonly memberId: string; readonly at: Date },
): Promise<unknown> =>
  db.query(
    `INSERT INTO report_gap (report_id, obligation_id, reason, accepted_by, accepted_at)
     SELECT $1, unnest($2::uuid[]), $3, $4, $5
     ON CONFLICT (report_id, obligation_id) DO UPDATE SET reason = $3, accepted_by = $4, accepted_at = $5`,
    [reportId, gaps, decision.reason, decision.memberId, decision.at],
  );

/** Chooses the rounds a report consolidates. */
export const chooseSources = (db: Db, reportId: string, ruleIds: readonly string[]): Promise<unknown> =>
  db.query('UPDATE report SET source_rule_ids = $2 WHERE id = $1', [reportId, ruleIds]);

/** Writes the claims of a locked report. */
export const writeClaims = (db: Db, reportId: string, claims: readonly Claim[]): Promise<unknown> =>
  db.query('UPDATE report SET claims = $2 WHERE id = $1', [reportId, JSON.stringify(claims)]);

/** Writes figures outside the course of review; resolves to their new version. */
export async function writeReportFigures(db: Db, reportId: string, figures: Figures): Promise<number> {
  const [rows] = await db.query<[{ version: number }[], number]>(
    `UPDATE report SET figures = $2, figures_version = figures_version + 1 WHERE id = $1
     RETURNING figures_version AS version`,
    [reportId, JSON.stringify(figures)],
  );
  return rows[0]?.version ?? 0;
}

/**
 * Locks a report until the transaction ends: what is read of it afterwards stays true. Not its key: whoever adds a row
 * that names the report (a reminder, an event) while holding other rows need not wait for us, or each would for the other.
 */
export const lockReport = (db: Db, reportId: string): Promise<unknown> =>
  db.query('SELECT FROM report WHERE id = $1 FOR NO KEY UPDATE', [reportId]);
