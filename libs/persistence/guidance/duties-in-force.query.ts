// Duties in force of an organisation: what a later paper may amend, replace or cancel.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DutyInForce } from '@app/guidance/duties-in-force.js';
import type { Db } from '../db.js';
import { day, json, orNull, statement, text, uuid, wordOf } from '../statement.js';

const UNITS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('obligationId', o.id, 'organisationId', o.organisation_id,
    'name', u.name, 'dueOn', o.due_on, 'hasArrived', r.arrived_at IS NOT NULL OR r.state = 'published' IS TRUE)
    ORDER BY u.name COLLATE "vi-x-icu"), '[]'::jsonb)
  FROM obligation o JOIN organisation u ON u.id = o.organisation_id
  LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
  WHERE o.rule_id = g.id AND o.released_at IS NULL)`;

const ONCE = `SELECT g.id, 'once' AS kind, d.id AS "guidanceId", d.code, d.issued_on AS "issuedOn", g.title, g.rule,
    g.why->>'plainDay' AS "plainDay", ${UNITS} AS units,
    (SELECT coalesce(jsonb_agg(o.organisation_id), '[]'::jsonb) FROM obligation o
     WHERE o.rule_id = g.id AND o.released_at IS NULL) AS "organisationIds"
  FROM guidance_rule g JOIN guidance d ON d.id = g.guidance_id
  WHERE d.organisation_id = $1`;

const STANDING = `SELECT s.id, CASE s.rule->>'type' WHEN 'recurring' THEN 'returns' ELSE 'waits' END AS kind,
    d.id AS "guidanceId", d.code, d.issued_on AS "issuedOn", s.title, s.rule, NULL::text AS "plainDay", '[]'::jsonb AS units,
    to_jsonb(s.organisation_ids) AS "organisationIds"
  FROM standing_rule s JOIN guidance d ON d.id = s.guidance_id
  WHERE d.organisation_id = $1 AND s.ended_on IS NULL`;

const DUTY = {
  id: uuid,
  kind: wordOf<DutyInForce['kind']>(),
  guidanceId: uuid,
  code: orNull(text),
  issuedOn: orNull(day),
  title: text,
  rule: json<DutyInForce['rule']>(),
  plainDay: orNull(wordOf<LocalDate>()),
  units: json<DutyInForce['units']>(),
  organisationIds: json<readonly string[]>(),
};

const IN_FORCE = statement(
  DUTY,
  `${STANDING} UNION ALL (${ONCE} AND EXISTS (SELECT FROM obligation o
     WHERE o.rule_id = g.id AND o.released_at IS NULL AND o.due_on >= $2) ORDER BY g.due_on DESC LIMIT 300)`,
);

/** Those that still run, and those of one date that are owed on `since` or later; the nearest first. */
export const dutiesInForce = (db: Db, organisationId: string, since: LocalDate): Promise<DutyInForce[]> =>
  IN_FORCE.rows(db, [organisationId, since]);

const BY_ID = statement(DUTY, `${STANDING} AND s.id = $2 UNION ALL (${ONCE} AND g.id = $2)`);

/** One duty of an organisation, whatever its date; undefined where there is none in force. */
export const dutyInForce = (db: Db, organisationId: string, id: string): Promise<DutyInForce | undefined> =>
  BY_ID.first(db, [organisationId, id]);

const OCCURRENCES = statement(
  DUTY,
  `${ONCE} AND g.standing_rule_id = $2 AND g.why->>'plainDay' >= $3
     AND EXISTS (SELECT FROM obligation o WHERE o.rule_id = g.id AND o.released_at IS NULL) ORDER BY g.due_on`,
);

/** What a standing rule made and nobody has answered yet, due on a day or later. */
export const openOccurrences = (
  db: Db,
  organisationId: string,
  standingRuleId: string,
  from: LocalDate,
): Promise<DutyInForce[]> => OCCURRENCES.rows(db, [organisationId, standingRuleId, from]);
