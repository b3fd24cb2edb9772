// The organisation as of a day: superiors, subordinates, seats.
import type { LocalDate } from '@app/calendar/local-date.js';
import { LEADING_ROLES, type Role, type Seat } from '@app/hierarchy/membership.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { Target } from '@app/hierarchy/permissions.js';
import { ROLES_AROUND } from '@app/workflow/deciders.js';
import type { Db } from '../db.js';
import { validOn } from '../statement.js';

/** Roles as a list of SQL literals. They are our own constants, never input. */
export const roleList = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');

/** Place of a seat's role among others, the post of a bloc first; `s` is the seat. Roles not named come last. */
export const SEAT_RANK = `array_position(ARRAY['BLOC_HEAD', 'BLOC_DEPUTY', 'SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER',
  'COMMISSION_CHAIR', 'OFFICE_CHIEF', 'RECORDS_CLERK', 'COUNCIL_CHAIR', 'COUNCIL_OFFICE', 'UNIT_HEAD', 'UNIT_DEPUTY_HEAD',
  'CONSOLIDATOR', 'SUPERVISING_MEMBER', 'ADMINISTRATOR'], s.role)`;

/** The rows of `s`, of `held_seat`, as a JSON array of {@link Seat}. */
export const SEATS_JSON = `coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'memberId', s.member_id,
    'organisationId', s.organisation_id, 'role', s.role, 'title', s.title, 'validFrom', s.valid_from, 'validTo', s.valid_to,
    'standsInFor', s.stands_in_for) ORDER BY s.valid_from, s.id, s.member_id), '[]'::jsonb)`;

/** A person's seats as JSON, with those of a bloc and those in which he or she stands in for somebody; `$n` is the member. Shared by every query that must decide a permission. */
export const seatsSql = (parameter: string): string =>
  `(SELECT ${SEATS_JSON} FROM held_seat s WHERE s.member_id = ${parameter})`;

/** Seats held on a day in a unit and in its superior, as JSON: those who may have to decide, or are asked to act. */
export const seatsAroundSql = (unit: string, superior: string, on: string): string => `(
  SELECT ${SEATS_JSON} FROM held_seat s
  WHERE s.organisation_id IN (${unit}, ${superior}) AND s.role IN (${roleList(ROLES_AROUND)}) AND ${validOn('s', on)})`;

/** Identifiers of the superiors of an organisation on a day, nearest first, as a JSON array. */
export const superiorsSql = (organisation: string, day: string): string => `(
  WITH RECURSIVE up AS (
    SELECT e.parent_id, e.line, 1 AS height FROM org_edge e
    WHERE e.child_id = ${organisation}
      AND e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day})
    UNION ALL
    SELECT e.parent_id, e.line, up.height + 1 FROM org_edge e JOIN up ON e.child_id = up.parent_id AND e.line = up.line
    WHERE e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day}) AND up.height < 20
  ) SELECT coalesce(jsonb_agg(parent_id ORDER BY height), '[]'::jsonb) FROM up)`;

/** Identifiers of all subordinates of an organisation on a day, as a JSON array. */
export const subordinatesSql = (organisation: string, day: string): string => `(
  WITH RECURSIVE down AS (
    SELECT e.child_id, e.line, 1 AS depth FROM org_edge e
    WHERE e.parent_id = ${organisation}
      AND e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day})
    UNION ALL
    SELECT e.child_id, e.line, down.depth + 1 FROM org_edge e JOIN down ON e.parent_id = down.child_id AND e.line = down.line
    WHERE e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day}) AND down.depth < 20
  ) SELECT coalesce(jsonb_agg(child_id), '[]'::jsonb) FROM down)`;

/** All seats of a person, of any time. */
export async function seatsOf(db: Db, memberId: string): Promise<Seat[]> {
  const [row] = await db.query<{ seats: Seat[] }[]>(`SELECT ${seatsSql('$1')} AS seats`, [memberId]);
  return row?.seats ?? [];
}

/** An organisation with its superiors and subordinates on a day, as permissions need it. */
export async function targetOf(db: Db, organisationId: string, on: LocalDate): Promise<Required<Target>> {
  const [row] = await db.query<{ superiorIds: string[]; subordinateIds: string[] }[]>(
    `SELECT ${superiorsSql('$1::uuid', '$2::date')} AS "superiorIds", ${subordinatesSql('$1::uuid', '$2::date')} AS "subordinateIds"`,
    [organisationId, on],
  );
  return { organisationId, superiorIds: row?.superiorIds ?? [], subordinateIds: row?.subordinateIds ?? [] };
}

export interface ChildUnit {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by, and earlier ones. */
  readonly aliases: readonly string[];
  readonly kind: string;
  /** True when somebody holds a leader's seat on the day. */
  readonly hasLeader: boolean;
}

/** The direct subordinates of an organisation on a day, by name. */
export const childrenOf = (db: Db, organisationId: string, on: LocalDate): Promise<ChildUnit[]> =>
  db.query<ChildUnit[]>(
    `SELECT o.id, o.name, o.kind,
       (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
        WHERE n.organisation_id = o.id AND (n.valid_from IS NULL OR n.valid_from <= $2)) AS aliases,
       EXISTS (SELECT FROM held_seat s WHERE s.organisation_id = o.id AND s.role IN (${roleList(LEADING_ROLES)})
         AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS "hasLeader"
     FROM org_edge e JOIN organisation o ON o.id = e.child_id
     WHERE e.parent_id = $1 AND e.valid_from <= $2 AND (e.valid_to IS NULL OR e.valid_to >= $2)
       AND o.valid_from <= $2 AND (o.valid_to IS NULL OR o.valid_to >= $2)
     ORDER BY o.name COLLATE "vi-x-icu"`,
    [organisationId, on],
  );

/** The line in which an organisation gives and takes reports. */
export async function lineOf(db: Db, organisationId: string): Promise<ReportingLine> {
  const [row] = await db.query<{ line: ReportingLine }[]>('SELECT line FROM organisation WHERE id = $1', [
    organisationId,
  ]);
  return row?.line ?? 'PARTY';
}

/** Units that house the office of an organisation on a day. */
export const hostsOf = async (db: Db, organisationId: string, on: LocalDate): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }[]>(
    `SELECT host_id AS id FROM hosting
     WHERE organisation_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
    [organisationId, on],
  );
  return rows.map((row) => row.id);
};

/** An issuing organisation as the head and foot of its papers name it. */
export interface Issuer {
  readonly line: ReportingLine;
  /** Printed above the issuer: the superior Party organisation, or the body that governs an office. */
  readonly superiorName: string | null;
  readonly issuerName: string;
  readonly unitName: string;
  readonly signsAs: string;
  readonly place: string;
}

/**
 * The unit in whose name and number series an organisation issues papers on a day: itself, or the head unit of a bloc,
 * which has neither a letterhead nor a seal of its own (domain notes on organisation, 2).
 */
export const issuingUnitSql = (organisation: string, day: string): string => `coalesce((
  SELECT e.child_id FROM org_edge e WHERE e.parent_id = ${organisation} AND e.standing = 'HEAD_UNIT'
    AND e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day})
  ORDER BY e.valid_from DESC LIMIT 1), ${organisation})`;

/** The issuer of papers under a superior on a day. */
export async function issuerOf(
  db: Db,
  { organisationId, superiorId }: { readonly organisationId: string; readonly superiorId: string },
  on: LocalDate,
): Promise<Issuer> {
  const [row] = await db.query<Issuer[]>(
    `SELECT o.line, coalesce(nullif(i.governing_name, ''), s.name) AS "superiorName", i.committee_name AS "issuerName",
       o.name AS "unitName", o.signs_as AS "signsAs", i.place
     FROM organisation o LEFT JOIN organisation s ON s.id = $2
     JOIN organisation i ON i.id = ${issuingUnitSql('o.id', '$3::date')} WHERE o.id = $1`,
    [organisationId, superiorId, on],
  );
  if (!row) throw new Error(`There is no organisation ${organisationId}.`);
  return row;
}

/** People by identifier, in the order of their names. */
export const namesOf = (db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  db.query<{ id: string; name: string }[]>(
    'SELECT id, full_name AS name FROM member WHERE id = ANY($1::uuid[]) ORDER BY full_name COLLATE "vi-x-icu"',
    [ids],
  );
