// Guidance documents: the list of an organisation's own and those that reach it, and the rules one was confirmed to.
import type {
  ChangeMade,
  ConfirmedRule,
  GuidanceListItem,
  StandingRuleView,
} from '@app/contracts/guidance.contract.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Db } from '../db.js';

/** Own documents of the given organisations, and documents that set a duty to them; newest first. */
export const guidanceList = (db: Db, organisationIds: readonly string[]): Promise<GuidanceListItem[]> =>
  db.query<GuidanceListItem[]>(
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
    [organisationIds],
  );

/** The rules of a confirmed document with the units that owe a report. */
export const confirmedRules = (db: Db, guidanceId: string): Promise<ConfirmedRule[]> =>
  db.query<ConfirmedRule[]>(
    `SELECT g.id, g.title, g.why,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('obligationId', b.id, 'name', u.name,
          'dueOn', b.due_on, 'released', b.released_at IS NOT NULL) ORDER BY u.name COLLATE "vi-x-icu"), '[]'::jsonb)
        FROM obligation b JOIN organisation u ON u.id = b.organisation_id WHERE b.rule_id = g.id) AS units
     FROM guidance_rule g WHERE g.guidance_id = $1 ORDER BY g.due_on, g.ordinal`,
    [guidanceId],
  );

/** What a document changed in earlier duties, by duty and day. */
export const changesMade = (db: Db, guidanceId: string): Promise<ChangeMade[]> =>
  db.query<ChangeMade[]>(
    `SELECT g.title, e.type, (e.data->>'from')::date AS "from", (e.data->>'to')::date AS "to", d.id AS "guidanceId",
       d.code, jsonb_agg(jsonb_build_object('obligationId', o.id, 'name', u.name) ORDER BY u.name COLLATE "vi-x-icu") AS units
     FROM event e JOIN obligation o ON o.id = e.obligation_id JOIN organisation u ON u.id = o.organisation_id
     JOIN guidance_rule g ON g.id = o.rule_id JOIN guidance d ON d.id = g.guidance_id
     WHERE e.guidance_id = $1 AND e.type IN ('obligation.moved', 'obligation.released')
     GROUP BY g.id, e.type, e.data->>'from', e.data->>'to', d.id ORDER BY 3, 1`,
    [guidanceId],
  );

/** Later documents that changed duties of this one. */
export const changedBy = (db: Db, guidanceId: string): Promise<{ id: string; code: string | null }[]> =>
  db.query(
    `SELECT DISTINCT d.id, d.code FROM guidance_rule g JOIN obligation o ON o.rule_id = g.id
     JOIN guidance d ON d.id = o.basis_id WHERE g.guidance_id = $1 AND d.id <> $1 ORDER BY d.code`,
    [guidanceId],
  );

/** Rules that return or wait, with the days made so far. */
export const standingRules = (db: Db, guidanceId: string): Promise<StandingRuleView[]> =>
  db.query<StandingRuleView[]>(
    `SELECT s.id, s.title, s.rule, s.evidence, s.event_on AS "eventOn", s.ended_on AS "endedOn",
       cardinality(s.organisation_ids) AS units,
       (SELECT coalesce(jsonb_agg(g.due_on ORDER BY g.due_on), '[]'::jsonb) FROM guidance_rule g
        WHERE g.standing_rule_id = s.id) AS made
     FROM standing_rule s WHERE s.guidance_id = $1 ORDER BY s.ordinal`,
    [guidanceId],
  );

/** True when the document sets a duty to any of these organisations, or is one's own. */
export const reaches = async (db: Db, guidanceId: string, organisationIds: readonly string[]): Promise<boolean> => {
  const rows = await db.query<unknown[]>(
    `SELECT FROM guidance_rule g JOIN obligation b ON b.rule_id = g.id
     WHERE g.guidance_id = $1 AND b.organisation_id = ANY($2::uuid[]) LIMIT 1`,
    [guidanceId, organisationIds],
  );
  return rows.length > 0;
};

/** Confirmed documents of an organisation but one, for papers that another names. */
export const registeredPapers = (
  db: Db,
  organisationId: string,
  exceptId: string,
): Promise<{ id: string; code: string | null; issuedOn: LocalDate | null }[]> =>
  db.query(
    `SELECT id, code, issued_on AS "issuedOn" FROM guidance
     WHERE organisation_id = $1 AND id <> $2 AND state = 'confirmed' ORDER BY issued_on DESC LIMIT 5000`,
    [organisationId, exceptId],
  );
