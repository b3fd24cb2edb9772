// Every obligation to an organisation, how it stands, and who was last notified about it.
import type { LocalDate } from '@app/calendar/local-date.js';
import { notFound } from '@app/kernel/errors.js';
import type { Db } from '../db.js';
import { day, instant, orNull, statement, text, uuid, validOn, type RowOf } from '../statement.js';

const ROWS = statement(
  {
    obligationId: uuid,
    ruleId: uuid,
    title: text,
    guidanceCode: orNull(text),
    unit: text,
    state: orNull(text),
    reportId: orNull(uuid),
    dueOn: day,
    arrivedAt: orNull(instant),
    releasedAt: orNull(instant),
    /** The day first set, where a later paper or calendar moved it. */
    firstDueOn: orNull(day),
    lastToldAt: orNull(instant),
    lastToldWhom: orNull(text),
  },
  `SELECT o.id AS "obligationId", o.rule_id AS "ruleId", g.title, d.code AS "guidanceCode", u.name AS unit, r.state,
     r.id AS "reportId", o.due_on AS "dueOn", r.arrived_at AS "arrivedAt", o.released_at AS "releasedAt",
     CASE WHEN o.due_on <> g.due_on THEN g.due_on END AS "firstDueOn", told.at AS "lastToldAt", told.whom AS "lastToldWhom"
   FROM obligation o
   JOIN guidance_rule g ON g.id = o.rule_id
   JOIN guidance d ON d.id = g.guidance_id
   JOIN organisation u ON u.id = o.organisation_id
   LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
   LEFT JOIN LATERAL (
     SELECT max(m.sent_at) AS at, string_agg(p.full_name, ', ' ORDER BY p.full_name) AS whom
     FROM email m JOIN member p ON p.id = m.member_id
     WHERE m.sent_at IS NOT NULL AND m.event_id = (
       SELECT e.id FROM event e JOIN email x ON x.event_id = e.id AND x.sent_at IS NOT NULL
       WHERE e.obligation_id = o.id ORDER BY e.seq DESC LIMIT 1)
   ) told ON true
   WHERE o.superior_id = $1 OR o.superior_id IN (SELECT e.child_id FROM org_edge e WHERE e.parent_id = $1
     AND e.line = 'EMULATION' AND ${validOn('e', '$2')})
   ORDER BY o.due_on DESC, g.title, u.name COLLATE "vi-x-icu" LIMIT 5000`,
);

export interface TrackingQueryRow extends RowOf<typeof ROWS> {}

/** Deadlines owed to an organisation, and of a council those of its blocs' units; newest first, then by unit. */
export const trackingRows = (db: Db, superiorId: string, on: LocalDate): Promise<TrackingQueryRow[]> =>
  ROWS.rows(db, [superiorId, on]);

const MOST_OWED = statement(
  { id: uuid },
  `SELECT o.id FROM organisation o WHERE o.id = ANY($1::uuid[])
   ORDER BY (SELECT count(*) FROM obligation b WHERE b.superior_id = o.id) DESC, o.id LIMIT 1`,
);

/** Of several organisations (at least one), the one that most reports are owed to. */
export const mostOwed = async (db: Db, organisationIds: readonly string[]): Promise<string> => {
  const first = await MOST_OWED.first(db, [organisationIds]);
  if (!first) throw notFound('permission.tracking.read');
  return first.id;
};
