// The organisation as of a day, and the fragments of SQL that put superiors, subordinates and seats into other queries.
import type { LocalDate } from '@app/calendar/local-date.js';
import { LEADING_ROLES, ROLES_BY_RANK, type Role } from '@app/hierarchy/membership.js';
import { BLOC_STANDINGS, type OrganisationKind, type ReportingLine } from '@app/hierarchy/organisation.js';
import { notFound } from '@app/kernel/errors.js';
import { ROLES_AROUND } from '@app/workflow/deciders.js';
import type { Db } from '../db.js';
import { bool, json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';

/** Roles as a list of SQL literals. They are our own constants, never input. */
export const roleList = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');

/** SQL: place of a role among all, the foremost first. */
export const roleRank = (role: string): string => `array_position(ARRAY[${roleList(ROLES_BY_RANK)}], ${role})`;

/** SQL: place of a unit's post among those of its bloc, the head's first; nothing for one outside of blocs. */
export const standingRank = (standing: string): string =>
  `array_position(ARRAY[${BLOC_STANDINGS.map((word) => `'${word}'`).join(', ')}], ${standing})`;

/** SQL: a row of `s`, of `held_seat`, as a `Seat`. */
export const SEAT_JSON = `jsonb_build_object('id', s.id, 'memberId', s.member_id,
    'organisationId', s.organisation_id, 'role', s.role, 'title', s.title, 'validFrom', s.valid_from, 'validTo', s.valid_to,
    'standsInFor', s.stands_in_for)`;

/** SQL: the order of several seats. */
export const SEAT_ORDER = 's.valid_from, s.id, s.member_id';

/** SQL: the rows of `s`, of `held_seat`, as a JSON array of `Seat`. */
export const SEATS_JSON = `coalesce(jsonb_agg(${SEAT_JSON} ORDER BY ${SEAT_ORDER}), '[]'::jsonb)`;

/**
 * SQL: a person's seats of any time as JSON, with those of a bloc and those in which he or she stands in for somebody;
 * `parameter` is the member. Shared by every query that must decide a permission.
 */
export const seatsSql = (parameter: string): string =>
  `(SELECT ${SEATS_JSON} FROM held_seat s WHERE s.member_id = ${parameter})`;

/** Seats held on a day in a unit and in its superior, as a JSON array of `SeatAround`: those who may have to decide, or are asked to act. */
export const seatsAroundSql = (unit: string, superior: string, on: string): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('memberId', s.member_id, 'organisationId', s.organisation_id,
    'role', s.role, 'standsInFor', s.stands_in_for) ORDER BY s.valid_from, s.id, s.member_id), '[]'::jsonb)
  FROM held_seat s
  WHERE s.organisation_id IN (${unit}, ${superior}) AND s.role IN (${roleList(ROLES_AROUND)}) AND ${validOn('s', on)})`;

/** Identifiers of the superiors of an organisation on a day, nearest first, as a JSON array. */
export const superiorsSql = (organisation: string, day: string): string => `(
  WITH RECURSIVE up AS (
    SELECT e.parent_id, e.line, 1 AS height FROM org_edge e
    WHERE e.child_id = ${organisation} AND ${validOn('e', day)}
    UNION ALL
    SELECT e.parent_id, e.line, up.height + 1 FROM org_edge e JOIN up ON e.child_id = up.parent_id AND e.line = up.line
    WHERE ${validOn('e', day)} AND up.height < 20
  ) SELECT coalesce(jsonb_agg(parent_id ORDER BY height), '[]'::jsonb) FROM up)`;

/** Identifiers of all subordinates of an organisation on a day, as a JSON array. */
export const subordinatesSql = (organisation: string, day: string): string => `(
  WITH RECURSIVE down AS (
    SELECT e.child_id, e.line, 1 AS depth FROM org_edge e
    WHERE e.parent_id = ${organisation} AND ${validOn('e', day)}
    UNION ALL
    SELECT e.child_id, e.line, down.depth + 1 FROM org_edge e JOIN down ON e.parent_id = down.child_id AND e.line = down.line
    WHERE ${validOn('e', day)} AND down.depth < 20
  ) SELECT coalesce(jsonb_agg(child_id), '[]'::jsonb) FROM down)`;

const CHILDREN = statement(
  {
    id: uuid,
    name: text,
    kind: wordOf<OrganisationKind>(),
    /** Other names it goes by, and earlier ones. */
    aliases: json<readonly string[]>(),
    /** True when somebody holds a leader's seat on the day. */
    hasLeader: bool,
  },
  `SELECT o.id, o.name, o.kind,
     (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
      WHERE n.organisation_id = o.id AND (n.valid_from IS NULL OR n.valid_from <= $2)) AS aliases,
     EXISTS (SELECT FROM held_seat s WHERE s.organisation_id = o.id AND s.role IN (${roleList(LEADING_ROLES)})
       AND ${validOn('s', '$2')}) AS "hasLeader"
   FROM org_edge e JOIN organisation o ON o.id = e.child_id
   WHERE e.parent_id = $1 AND ${validOn('e', '$2')} AND ${validOn('o', '$2')}
   ORDER BY o.name COLLATE "vi-x-icu"`,
);

export interface ChildUnit extends RowOf<typeof CHILDREN> {}

/** The direct subordinates of an organisation on a day, by name. */
export const childrenOf = (db: Db, organisationId: string, on: LocalDate): Promise<ChildUnit[]> =>
  CHILDREN.rows(db, [organisationId, on]);

const LINE = statement({ line: wordOf<ReportingLine>() }, 'SELECT line FROM organisation WHERE id = $1');

/** The line in which an organisation gives and takes reports. */
export const lineOf = async (db: Db, organisationId: string): Promise<ReportingLine> =>
  (await LINE.first(db, [organisationId]))?.line ?? 'PARTY';

const HOSTS = statement(
  { id: uuid },
  `SELECT h.host_id AS id FROM hosting h WHERE h.organisation_id = $1 AND ${validOn('h', '$2')}`,
);

/** Units that house the office of an organisation on a day. */
export const hostsOf = async (db: Db, organisationId: string, on: LocalDate): Promise<readonly string[]> =>
  (await HOSTS.rows(db, [organisationId, on])).map((row) => row.id);

/**
 * The unit in whose name and number series an organisation issues papers on a day: itself, or the head unit of a bloc,
 * which has neither a letterhead nor a seal of its own (domain notes on organisation, 2).
 */
export const issuingUnitSql = (organisation: string, day: string): string => `coalesce((
  SELECT e.child_id FROM org_edge e WHERE e.parent_id = ${organisation} AND e.standing = 'HEAD_UNIT'
    AND ${validOn('e', day)}
  ORDER BY e.valid_from DESC LIMIT 1), ${organisation})`;

const ISSUER = statement(
  {
    line: wordOf<ReportingLine>(),
    /** Printed above the issuer: the superior Party organisation, or the body that governs an office. */
    superiorName: orNull(text),
    issuerName: text,
    unitName: text,
    signsAs: text,
    place: text,
  },
  `SELECT o.line, coalesce(nullif(i.governing_name, ''), s.name) AS "superiorName", i.committee_name AS "issuerName",
     o.name AS "unitName", o.signs_as AS "signsAs", i.place
   FROM organisation o LEFT JOIN organisation s ON s.id = $2
   JOIN organisation i ON i.id = ${issuingUnitSql('o.id', '$3::date')} WHERE o.id = $1`,
);

/** An issuing organisation as the head and foot of its papers name it. */
export interface Issuer extends RowOf<typeof ISSUER> {}

/** The issuer of papers under a superior on a day. */
export async function issuerOf(
  db: Db,
  { organisationId, superiorId }: { readonly organisationId: string; readonly superiorId: string },
  on: LocalDate,
): Promise<Issuer> {
  const row = await ISSUER.first(db, [organisationId, superiorId, on]);
  if (!row) throw new Error(`There is no organisation ${organisationId}.`);
  return row;
}

const NAMES = statement(
  { id: uuid, name: text },
  'SELECT id, full_name AS name FROM member WHERE id = ANY($1::uuid[]) ORDER BY full_name COLLATE "vi-x-icu"',
);

/** People by identifier, in the order of their names. */
export const namesOf = (db: Db, ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> =>
  NAMES.rows(db, [ids]);

const LETTERHEAD = statement(
  { committeeName: text, line: wordOf<ReportingLine>(), kind: wordOf<OrganisationKind>() },
  'SELECT committee_name AS "committeeName", line, kind FROM organisation WHERE id = $1',
);

/** An organisation as the head of a page names it, with its line and kind. */
export interface Letterhead extends RowOf<typeof LETTERHEAD> {}

/** @throws Refusal NotFound `organisation.none` */
export async function letterheadOf(db: Db, organisationId: string): Promise<Letterhead> {
  const row = await LETTERHEAD.first(db, [organisationId]);
  if (!row) throw notFound('organisation.none');
  return row;
}
