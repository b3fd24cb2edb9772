// Routes and their use: what a body prescribes on a day, new versions, and the reports that run on old ones.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Role } from '@app/hierarchy/membership.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { newId } from '@app/kernel/ids.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { ReviewRoute, UnitClass } from '@app/workflow/review-route.js';
import type { Db } from '../db.js';
import {
  bool,
  command,
  day,
  int,
  json,
  orNull,
  statement,
  text,
  uuid,
  validOn,
  wordOf,
  wordsOf,
  type RowOf,
} from '../statement.js';

const IN_USE = statement(
  { definition: json<ReviewRoute>() },
  `SELECT r.definition FROM route_use u JOIN review_route r ON r.id = u.route_id AND r.version = u.route_version
   WHERE u.organisation_id = ANY($1::uuid[]) AND u.unit_class = $2 AND u.valid_from <= $3
     AND (u.report_kind IS NULL OR u.report_kind = $4)
   ORDER BY array_position($1::uuid[], u.organisation_id), (u.report_kind IS NULL), u.valid_from DESC, u.decided_at DESC
   LIMIT 1`,
);

/**
 * The route prescribed on a day by the nearest of several bodies, the one for the kind of report before the one for all;
 * undefined where none prescribes any.
 */
export const routeInUse = async (
  db: Db,
  organisationIds: readonly string[],
  { unitClass, reportKind }: { readonly unitClass: UnitClass; readonly reportKind: ReportKind },
  on: LocalDate,
): Promise<ReviewRoute | undefined> =>
  (await IN_USE.first(db, [organisationIds, unitClass, on, reportKind]))?.definition;

const USES = statement(
  {
    id: uuid,
    unitClass: wordOf<UnitClass>(),
    /** Null: for every kind of report. */
    reportKind: orNull(wordOf<ReportKind>()),
    validFrom: day,
    reason: text,
    by: text,
    route: json<ReviewRoute>(),
  },
  `SELECT u.id, u.unit_class AS "unitClass", u.report_kind AS "reportKind", u.valid_from AS "validFrom", u.reason,
     m.full_name AS by, r.definition AS route
   FROM route_use u JOIN review_route r ON r.id = u.route_id AND r.version = u.route_version
   JOIN member m ON m.id = u.decided_by
   WHERE u.organisation_id = $1 ORDER BY u.valid_from DESC, u.decided_at DESC`,
);

/** One use of a route, past, present or to come. */
export interface RouteUse extends RowOf<typeof USES> {}

/** What a body has prescribed, newest first. */
export const routeUses = (db: Db, organisationId: string): Promise<RouteUse[]> => USES.rows(db, [organisationId]);

const NEXT_VERSION = statement(
  { version: int },
  'SELECT coalesce(max(version), 0) + 1 AS version FROM review_route WHERE id = $1',
);
const INSERT_ROUTE = command('INSERT INTO review_route (id, version, definition) VALUES ($1, $2, $3)');

/** Keeps a route as the next version of its identifier; resolves to it. */
export async function insertRoute(db: Db, route: Omit<ReviewRoute, 'version'>): Promise<ReviewRoute> {
  const next = await NEXT_VERSION.first(db, [route.id]);
  const kept: ReviewRoute = { ...route, version: next?.version ?? 1 };
  await INSERT_ROUTE.rows(db, [kept.id, kept.version, JSON.stringify(kept)]);
  return kept;
}

const INSERT_USE = command(
  `INSERT INTO route_use (id, organisation_id, unit_class, route_id, route_version, valid_from, reason, decided_by,
     decided_at, report_kind)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Prescribes a route from a day on. */
export const insertRouteUse = (
  db: Db,
  use: {
    readonly organisationId: string;
    readonly unitClass: UnitClass;
    readonly reportKind: ReportKind | null;
    readonly route: ReviewRoute;
    readonly validFrom: LocalDate;
    readonly reason: string;
    readonly memberId: string;
    readonly at: Date;
  },
): Promise<unknown> =>
  INSERT_USE.rows(db, [
    newId(),
    use.organisationId,
    use.unitClass,
    use.route.id,
    use.route.version,
    use.validFrom,
    use.reason,
    use.memberId,
    use.at,
    use.reportKind,
  ]);

const RUNNING = {
  id: uuid,
  organisationId: uuid,
  obligationId: uuid,
  unit: text,
  kind: wordOf<OrganisationKind>(),
  title: text,
  state: text,
  finalises: orNull(text),
  reportKind: wordOf<ReportKind>(),
  route: json<ReviewRoute>(),
};

const RUNNING_SQL = `SELECT r.id, r.organisation_id AS "organisationId", r.obligation_id AS "obligationId", o.name AS unit,
    o.kind, r.title, r.state, r.finalises, g.report_kind AS "reportKind", rr.definition AS route
  FROM report r JOIN organisation o ON o.id = r.organisation_id
  JOIN obligation ob ON ob.id = r.obligation_id JOIN guidance_rule g ON g.id = ob.rule_id
  JOIN review_route rr ON rr.id = r.route_id AND rr.version = r.route_version
  WHERE r.state NOT IN ('published', 'withdrawn') AND (r.organisation_id = $1 OR r.superior_id = $1 OR r.superior_id IN (
      SELECT e.child_id FROM org_edge e WHERE e.parent_id = $1 AND e.line = 'EMULATION' AND ${validOn('e', '$2')}))
  ORDER BY o.name COLLATE "vi-x-icu", r.id`;

const UNDER_WAY = statement(RUNNING, RUNNING_SQL);
const UNDER_WAY_LOCKED = statement(RUNNING, `${RUNNING_SQL} FOR NO KEY UPDATE OF r`);

/** A report under way on some route. */
export interface RunningReport extends RowOf<typeof UNDER_WAY> {}

/** Reports under way of a body, of its direct subordinates, and of the units of its blocs. */
export const runningReports = (db: Db, organisationId: string, on: LocalDate): Promise<RunningReport[]> =>
  UNDER_WAY.rows(db, [organisationId, on]);

/** As {@link runningReports}, held until the transaction ends. */
export const lockRunningReports = (db: Db, organisationId: string, on: LocalDate): Promise<RunningReport[]> =>
  UNDER_WAY_LOCKED.rows(db, [organisationId, on]);

const CALL_OFF = command(
  `UPDATE meeting SET state = 'cancelled', closed_at = $3, version = version + 1
   WHERE report_id = $1 AND state IN ('called', 'open') AND stage <> $2`,
);
const REROUTE = statement(
  { version: int },
  `UPDATE report SET route_id = $2, route_version = $3, version = version + 1, approvals = '{}',
     state_since = CASE WHEN state = $4 THEN state_since ELSE $5 END, state = $4,
     finalises = CASE WHEN $4 = 'finalising' THEN finalises END,
     returned_from = CASE WHEN returned_from = ANY($6::text[]) THEN returned_from END
   WHERE id = $1 RETURNING version`,
);

/** Puts a report on another route; resolves to its new version. A meeting about it is called off where its state changes. */
export async function rerouteReport(
  db: Db,
  reportId: string,
  { route, state, at }: { readonly route: ReviewRoute; readonly state: string; readonly at: Date },
): Promise<number> {
  await CALL_OFF.rows(db, [reportId, state, at]);
  const stages = route.stages.map((stage) => stage.name);
  const row = await REROUTE.first(db, [reportId, route.id, route.version, state, at, stages]);
  return row?.version ?? 0;
}

const SEATED = statement(
  {
    unit: text,
    kind: wordOf<OrganisationKind>(),
    /** True for the body itself, false for those right below it. */
    isOwn: bool,
    roles: wordsOf<Role>(),
  },
  `SELECT o.name AS unit, o.kind, o.id = $1 AS "isOwn",
     (SELECT coalesce(array_agg(DISTINCT s.role), '{}') FROM held_seat s
      WHERE s.organisation_id = o.id AND ${validOn('s', '$2')}) AS roles
   FROM organisation o
   WHERE o.id = $1 OR o.id IN (SELECT e.child_id FROM org_edge e WHERE e.parent_id = $1 AND ${validOn('e', '$2')})
   ORDER BY o.name COLLATE "vi-x-icu"`,
);

/** The roles that somebody holds in a body and in each direct subordinate on a day: who could decide at a stage. */
export const seatCounts = (db: Db, organisationId: string, on: LocalDate): Promise<RowOf<typeof SEATED>[]> =>
  SEATED.rows(db, [organisationId, on]);
