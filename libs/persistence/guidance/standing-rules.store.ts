// Standing rules: those that run, and words for units that a person explained.
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { RecurringRule } from '@app/calendar/deadline-rule.js';
import type { Db } from '../db.js';

/** A rule that returns, with what making its next duty needs. */
export interface RunningRule {
  readonly id: string;
  readonly guidanceId: string;
  readonly organisationId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly rule: RecurringRule;
  readonly reportKind: ReportKind;
  readonly dataForm: string | null;
  readonly rollPolicy: RollPolicy;
  readonly evidence: string;
  readonly evidenceAt: number | null;
  readonly organisationIds: readonly string[];
  readonly startsOn: LocalDate;
  /** The last day made so far, before any rolling; null before the first. */
  readonly lastPlainDay: LocalDate | null;
}

const RUNNING = `SELECT s.id, s.guidance_id AS "guidanceId", d.organisation_id AS "organisationId",
    s.ordinal, s.title, s.report_kind AS "reportKind", s.data_form AS "dataForm", s.rule, s.roll_policy AS "rollPolicy", s.evidence, s.evidence_at AS "evidenceAt",
    s.organisation_ids AS "organisationIds", s.starts_on AS "startsOn",
    (SELECT max(g.why->>'plainDay') FROM guidance_rule g WHERE g.standing_rule_id = s.id) AS "lastPlainDay"
  FROM standing_rule s JOIN guidance d ON d.id = s.guidance_id
  WHERE s.ended_on IS NULL AND s.rule->>'type' = 'recurring'`;

/** Takes the next running rule after an identifier, locked; rules that another worker holds are passed by. */
export async function takeRunningRule(db: EntityManager, after: string | null): Promise<RunningRule | null> {
  const rows = await db.query<RunningRule[]>(
    `${RUNNING} AND ($1::uuid IS NULL OR s.id > $1) ORDER BY s.id LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
    [after],
  );
  return rows[0] ?? null;
}

/** One running rule; null when it ended or waits. */
export async function runningRule(db: Db, id: string): Promise<RunningRule | null> {
  const rows = await db.query<RunningRule[]>(`${RUNNING} AND s.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Words explained before, folded, with the units they meant. */
export async function learnedWords(db: Db, organisationId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ words: string; ids: string[] }[]>(
    `SELECT words, organisation_ids AS ids FROM scope_alias WHERE organisation_id = $1`,
    [organisationId],
  );
  return new Map(rows.map(({ words, ids }) => [words, ids]));
}

export interface ExplainedWords {
  readonly organisationId: string;
  readonly words: string;
  readonly organisationIds: readonly string[];
  readonly memberId: string;
  readonly now: Date;
}

/** Remembers what words meant; a later explanation takes the place of an earlier one. */
export const learnWords = (db: Db, one: ExplainedWords): Promise<unknown> =>
  db.query(
    `INSERT INTO scope_alias (organisation_id, words, organisation_ids, learned_by, learned_at)
     VALUES ($1, $2, $3::uuid[], $4, $5)
     ON CONFLICT (organisation_id, words) DO UPDATE
       SET organisation_ids = excluded.organisation_ids, learned_by = excluded.learned_by, learned_at = excluded.learned_at`,
    [one.organisationId, one.words, one.organisationIds, one.memberId, one.now],
  );
