// The subordinates' reports that a consolidated report is made from: how they stand, and what was taken over.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Claim } from '@app/forms/claims.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { Db } from '../db.js';
import {
  command,
  day,
  insertion,
  instant,
  int,
  json,
  orNull,
  statement,
  text,
  uuid,
  type RowOf,
} from '../statement.js';

const SOURCES = statement(
  {
    obligationId: uuid,
    ruleId: uuid,
    unit: text,
    dueOn: day,
    reportId: orNull(uuid),
    state: orNull(text),
    arrivedAt: orNull(instant),
    releasedAt: orNull(instant),
    figures: orNull(json<Figures>()),
    figuresVersion: orNull(int),
    sections: orNull(json<readonly ReportSection[]>()),
    /** Figures as they were taken over; null when they were not. */
    taken: orNull(json<Figures>()),
    takenVersion: orNull(int),
    takenReportId: orNull(uuid),
    gap: orNull(json<{ readonly reason: string; readonly by: string; readonly at: string }>()),
  },
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
);

/** A subordinate's obligation, its live report, and what the consolidated report took from it. */
export interface SourceRow extends RowOf<typeof SOURCES> {}

/** Sources of a report by the rules it consolidates, by unit. */
export const sourcesOf = (db: Db, reportId: string): Promise<SourceRow[]> => SOURCES.rows(db, [reportId]);

const ROUNDS = statement(
  {
    ruleId: uuid,
    title: text,
    code: orNull(text),
    dueOn: day,
    units: int,
    /** Form of the figures its reports carry; null for none. */
    dataForm: orNull(text),
  },
  `SELECT g.id AS "ruleId", g.title, d.code, g.due_on AS "dueOn", count(*)::int AS units, g.data_form AS "dataForm"
   FROM obligation o JOIN guidance_rule g ON g.id = o.rule_id JOIN guidance d ON d.id = g.guidance_id
   WHERE o.superior_id = $1 AND g.due_on <= $2
   GROUP BY g.id, d.code ORDER BY g.due_on DESC, g.title LIMIT 50`,
);

/** A round of reports that a body may consolidate. */
export interface SourceRound extends RowOf<typeof ROUNDS> {}

/** Rounds owed to a body that fell due up to a day, newest first. */
export const roundsOwedTo = (db: Db, organisationId: string, until: LocalDate): Promise<SourceRound[]> =>
  ROUNDS.rows(db, [organisationId, until]);

const FORGET_SOURCES = command('DELETE FROM report_source WHERE report_id = $1');

const TAKEN = insertion('report_source', [
  'report_id',
  'obligation_id',
  'source_report_id',
  'figures',
  'figures_version',
  'taken_at',
]);

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
  await FORGET_SOURCES.rows(db, [reportId]);
  await TAKEN.insert(
    db,
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

const RECORD_GAPS = command(
  `INSERT INTO report_gap (report_id, obligation_id, reason, accepted_by, accepted_at)
   SELECT $1::uuid, unnest($2::uuid[]), $3, $4::uuid, $5::timestamptz
   ON CONFLICT (report_id, obligation_id) DO UPDATE SET reason = excluded.reason, accepted_by = excluded.accepted_by,
     accepted_at = excluded.accepted_at`,
);

/** Records by name whom a report goes ahead without. */
export const recordGaps = (
  db: Db,
  reportId: string,
  gaps: readonly string[],
  decision: { readonly reason: string; readonly memberId: string; readonly at: Date },
): Promise<unknown> => RECORD_GAPS.rows(db, [reportId, gaps, decision.reason, decision.memberId, decision.at]);

const CHOOSE = command('UPDATE report SET source_rule_ids = $2 WHERE id = $1');

/** Chooses the rounds a report consolidates. */
export const chooseSources = (db: Db, reportId: string, ruleIds: readonly string[]): Promise<unknown> =>
  CHOOSE.rows(db, [reportId, ruleIds]);

const WRITE_CLAIMS = command('UPDATE report SET claims = $2 WHERE id = $1');

/** Writes the claims of a locked report. */
export const writeClaims = (db: Db, reportId: string, claims: readonly Claim[]): Promise<unknown> =>
  WRITE_CLAIMS.rows(db, [reportId, JSON.stringify(claims)]);

const WRITE_FIGURES = statement(
  { version: int },
  `UPDATE report SET figures = $2, figures_version = figures_version + 1 WHERE id = $1
   RETURNING figures_version AS version`,
);

/** Writes figures outside the course of review; resolves to their new version. */
export async function writeReportFigures(db: Db, reportId: string, figures: Figures): Promise<number> {
  const row = await WRITE_FIGURES.first(db, [reportId, JSON.stringify(figures)]);
  return row?.version ?? 0;
}

const LOCK = command('SELECT FROM report WHERE id = $1 FOR NO KEY UPDATE');

/** Locks a report until the transaction ends: what is read of it afterwards stays true. */
export const lockReport = (db: Db, reportId: string): Promise<unknown> => LOCK.rows(db, [reportId]);
