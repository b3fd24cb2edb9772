// Standing rules: those that run, and words for units that a person explained.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { RecurringRule } from '@app/calendar/deadline-rule.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { Db } from '../db.js';
import { command, day, int, json, orNull, statement, text, uuid, uuids, wordOf, type RowOf } from '../statement.js';

const RULE = {
  id: uuid,
  guidanceId: uuid,
  organisationId: uuid,
  ordinal: int,
  title: text,
  rule: json<RecurringRule>(),
  reportKind: wordOf<ReportKind>(),
  /** Form of the figures its reports carry; null for none. */
  dataForm: orNull(text),
  rollPolicy: wordOf<RollPolicy>(),
  evidence: text,
  evidenceAt: orNull(int),
  organisationIds: uuids,
  startsOn: day,
  /** The last day made so far, before any rolling; null before the first. */
  lastPlainDay: orNull(wordOf<LocalDate>()),
};

const RUNNING = `SELECT s.id, s.guidance_id AS "guidanceId", d.organisation_id AS "organisationId",
    s.ordinal, s.title, s.report_kind AS "reportKind", s.data_form AS "dataForm", s.rule, s.roll_policy AS "rollPolicy", s.evidence, s.evidence_at AS "evidenceAt",
    s.organisation_ids AS "organisationIds", s.starts_on AS "startsOn",
    (SELECT max(g.why->>'plainDay') FROM guidance_rule g WHERE g.standing_rule_id = s.id) AS "lastPlainDay"
  FROM standing_rule s JOIN guidance d ON d.id = s.guidance_id
  WHERE s.ended_on IS NULL AND s.rule->>'type' = 'recurring'`;

const NEXT = statement(
  RULE,
  `${RUNNING} AND ($1::uuid IS NULL OR s.id > $1) ORDER BY s.id LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
);

/** A rule that returns, with what making its next duty needs. */
export interface RunningRule extends RowOf<typeof NEXT> {}

/** Takes the next running rule after an identifier, locked; rules that another worker holds are passed by. */
export const takeRunningRule = (db: Db, after: string | null): Promise<RunningRule | undefined> =>
  NEXT.first(db, [after]);

const BY_ID = statement(RULE, `${RUNNING} AND s.id = $1`);

/** One running rule; undefined when it ended or waits. */
export const runningRule = (db: Db, id: string): Promise<RunningRule | undefined> => BY_ID.first(db, [id]);

const LEARNED = statement(
  { words: text, ids: uuids },
  'SELECT words, organisation_ids AS ids FROM scope_alias WHERE organisation_id = $1',
);

/** Words explained before, folded, with the units they meant. */
export async function learnedWords(db: Db, organisationId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await LEARNED.rows(db, [organisationId]);
  return new Map(rows.map(({ words, ids }) => [words, ids]));
}

export interface ExplainedWords {
  readonly organisationId: string;
  readonly words: string;
  readonly organisationIds: readonly string[];
  readonly memberId: string;
  readonly now: Date;
}

const LEARN = command(
  `INSERT INTO scope_alias (organisation_id, words, organisation_ids, learned_by, learned_at)
   VALUES ($1, $2, $3::uuid[], $4, $5)
   ON CONFLICT (organisation_id, words) DO UPDATE
     SET organisation_ids = excluded.organisation_ids, learned_by = excluded.learned_by, learned_at = excluded.learned_at`,
);

/** Remembers what words meant; a later explanation takes the place of an earlier one. */
export const learnWords = (db: Db, explained: ExplainedWords): Promise<unknown> =>
  LEARN.rows(db, [
    explained.organisationId,
    explained.words,
    explained.organisationIds,
    explained.memberId,
    explained.now,
  ]);
