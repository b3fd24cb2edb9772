// Guidance documents: the list of an organisation's own and those that reach it, and the rules one was confirmed to.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { Db } from '../db.js';
import { day, int, json, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';

const LIST = statement(
  {
    id: uuid,
    state: text,
    code: orNull(text),
    kind: orNull(text),
    subject: orNull(text),
    issuedOn: orNull(day),
    organisation: text,
    obligations: int,
    published: int,
    nextDueOn: orNull(day),
  },
  `SELECT d.id, d.state, d.code, d.kind, d.subject, d.issued_on AS "issuedOn", o.committee_name AS organisation,
     count(b.id)::int AS obligations, count(r.id) FILTER (WHERE r.state = 'published')::int AS published,
     min(b.due_on) AS "nextDueOn"
   FROM guidance d
   JOIN organisation o ON o.id = d.organisation_id
   LEFT JOIN guidance_rule g ON g.guidance_id = d.id
   LEFT JOIN obligation b ON b.rule_id = g.id AND b.released_at IS NULL
     AND (d.organisation_id = ANY($1::uuid[]) OR b.organisation_id = ANY($1::uuid[]))
   LEFT JOIN report r ON r.obligation_id = b.id AND r.state <> 'withdrawn'
   GROUP BY d.id, o.id
   HAVING d.organisation_id = ANY($1::uuid[]) OR count(b.id) > 0
   ORDER BY d.issued_on DESC NULLS FIRST, d.registered_at DESC LIMIT 500`,
);

export interface GuidanceListRow extends RowOf<typeof LIST> {}

/** Own documents of the given organisations, and documents that set a duty to them; newest first. */
export const guidanceList = (db: Db, organisationIds: readonly string[]): Promise<GuidanceListRow[]> =>
  LIST.rows(db, [organisationIds]);

/** A unit's share of a rule, as a page shows it. */
interface UnitOfRule {
  readonly obligationId: string;
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly released: boolean;
}

const CONFIRMED = statement(
  { id: uuid, title: text, why: json<DueDateReason>(), units: json<readonly UnitOfRule[]>() },
  `SELECT g.id, g.title, g.why,
     (SELECT coalesce(jsonb_agg(jsonb_build_object('obligationId', b.id, 'name', u.name,
        'dueOn', b.due_on, 'released', b.released_at IS NOT NULL) ORDER BY u.name COLLATE "vi-x-icu"), '[]'::jsonb)
      FROM obligation b JOIN organisation u ON u.id = b.organisation_id WHERE b.rule_id = g.id) AS units
   FROM guidance_rule g WHERE g.guidance_id = $1 ORDER BY g.due_on, g.ordinal`,
);

export interface ConfirmedRuleRow extends RowOf<typeof CONFIRMED> {}

/** The rules of a confirmed document with the units that owe a report. */
export const confirmedRules = (db: Db, guidanceId: string): Promise<ConfirmedRuleRow[]> =>
  CONFIRMED.rows(db, [guidanceId]);

const CHANGES = statement(
  {
    title: text,
    type: wordOf<'obligation.moved' | 'obligation.released'>(),
    from: day,
    to: orNull(day),
    /** The earlier document. */
    guidanceId: uuid,
    code: orNull(text),
    units: json<readonly { readonly obligationId: string; readonly name: string }[]>(),
  },
  `SELECT g.title, e.type, (e.data->>'from')::date AS "from", (e.data->>'to')::date AS "to", d.id AS "guidanceId",
     d.code, jsonb_agg(jsonb_build_object('obligationId', o.id, 'name', u.name) ORDER BY u.name COLLATE "vi-x-icu") AS units
   FROM event e JOIN obligation o ON o.id = e.obligation_id JOIN organisation u ON u.id = o.organisation_id
   JOIN guidance_rule g ON g.id = o.rule_id JOIN guidance d ON d.id = g.guidance_id
   WHERE e.guidance_id = $1 AND e.type IN ('obligation.moved', 'obligation.released')
   GROUP BY g.id, e.type, e.data->>'from', e.data->>'to', d.id ORDER BY 3, 1`,
);

/** What a document changed in an earlier duty, for the units that had one day. */
export interface ChangeMadeRow extends RowOf<typeof CHANGES> {}

/** What a document changed in earlier duties, by duty and day. */
export const changesMade = (db: Db, guidanceId: string): Promise<ChangeMadeRow[]> => CHANGES.rows(db, [guidanceId]);

const CHANGED_BY = statement(
  { id: uuid, code: orNull(text) },
  `SELECT DISTINCT d.id, d.code FROM guidance_rule g JOIN obligation o ON o.rule_id = g.id
   JOIN guidance d ON d.id = o.basis_id WHERE g.guidance_id = $1 AND d.id <> $1 ORDER BY d.code`,
);

/** Later documents that changed duties of this one. */
export const changedBy = (db: Db, guidanceId: string): Promise<RowOf<typeof CHANGED_BY>[]> =>
  CHANGED_BY.rows(db, [guidanceId]);

const STANDING = statement(
  {
    id: uuid,
    title: text,
    rule: json<DeadlineRule>(),
    evidence: text,
    eventOn: orNull(day),
    endedOn: orNull(day),
    units: int,
    /** Due days made so far. */
    made: json<readonly LocalDate[]>(),
  },
  `SELECT s.id, s.title, s.rule, s.evidence, s.event_on AS "eventOn", s.ended_on AS "endedOn",
     cardinality(s.organisation_ids) AS units,
     (SELECT coalesce(jsonb_agg(g.due_on ORDER BY g.due_on), '[]'::jsonb) FROM guidance_rule g
      WHERE g.standing_rule_id = s.id) AS made
   FROM standing_rule s WHERE s.guidance_id = $1 ORDER BY s.ordinal`,
);

/** A rule that outlives one due date. */
export interface StandingRuleRow extends RowOf<typeof STANDING> {}

/** Rules that return or wait, with the days made so far. */
export const standingRules = (db: Db, guidanceId: string): Promise<StandingRuleRow[]> =>
  STANDING.rows(db, [guidanceId]);

const REACHED = statement(
  { id: uuid },
  `SELECT b.id FROM guidance_rule g JOIN obligation b ON b.rule_id = g.id
   WHERE g.guidance_id = $1 AND b.organisation_id = ANY($2::uuid[]) LIMIT 1`,
);

/** True when the document sets a duty to any of these organisations. */
export const reaches = async (db: Db, guidanceId: string, organisationIds: readonly string[]): Promise<boolean> =>
  (await REACHED.first(db, [guidanceId, organisationIds])) !== undefined;

const REGISTERED = statement(
  { id: uuid, code: orNull(text), issuedOn: orNull(day) },
  `SELECT id, code, issued_on AS "issuedOn" FROM guidance
   WHERE organisation_id = $1 AND id <> $2 AND state = 'confirmed' ORDER BY issued_on DESC LIMIT 5000`,
);

/** Confirmed documents of an organisation but one, for papers that another names. */
export const registeredPapers = (
  db: Db,
  organisationId: string,
  exceptId: string,
): Promise<RowOf<typeof REGISTERED>[]> => REGISTERED.rows(db, [organisationId, exceptId]);

const KNOWN = statement(
  { id: uuid },
  `SELECT id FROM guidance WHERE organisation_id = $1 AND text_sha256 = $2 AND state <> 'discarded'`,
);

/** True when an organisation has registered this very text, and not put it aside. */
export const isRegistered = async (db: Db, organisationId: string, textSha256: string): Promise<boolean> =>
  (await KNOWN.first(db, [organisationId, textSha256])) !== undefined;
