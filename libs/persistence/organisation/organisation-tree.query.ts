// Organisations on a day, each with its superior, its names and the people in its seats.
import type { LocalDate } from '@app/calendar/local-date.js';
import { BLOC_POSTS, type Role } from '@app/hierarchy/membership.js';
import type { BlocStanding, OrganisationKind } from '@app/hierarchy/organisation.js';
import type { Db } from '../db.js';
import { day, int, json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';
import { roleList, roleRank, standingRank } from './organisation.store.js';

interface SeatInTree {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly since: LocalDate;
}

/** Who acts, or will act, in whose seat. */
interface StandInRow {
  readonly name: string;
  readonly for: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

const SEAT_COLUMNS = 'id, member_id, organisation_id, role, title, valid_from, valid_to';

/** Seats as they are held; of a bloc, the posts of its head and deputy units. Stand-ins are listed beside them. */
const SEATS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'memberId', s.member_id, 'name', m.full_name,
    'role', s.role, 'title', s.title, 'since', s.valid_from) ORDER BY ${roleRank('s.role')}, m.full_name), '[]'::jsonb)
  FROM (SELECT ${SEAT_COLUMNS} FROM seat UNION ALL SELECT ${SEAT_COLUMNS} FROM held_seat WHERE role IN (${roleList(BLOC_POSTS)})) s
  JOIN member m ON m.id = s.member_id
  WHERE s.organisation_id = o.id AND ${validOn('s', '$2')})`;

const STAND_INS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.full_name, 'for', h.full_name, 'from', d.valid_from,
    'to', d.valid_to, 'reason', d.reason) ORDER BY d.valid_from, m.full_name), '[]'::jsonb)
  FROM delegation d JOIN seat s ON s.id = d.seat_id JOIN member m ON m.id = d.delegate_id JOIN member h ON h.id = s.member_id
  WHERE s.organisation_id = o.id AND d.valid_to >= $2)`;

const NAMES = `(SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
  WHERE n.organisation_id = o.id AND n.kind = 'ALIAS' AND (n.valid_from IS NULL OR n.valid_from <= $2)
    AND (n.valid_to IS NULL OR n.valid_to >= $2))`;

const FORMER = `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'to', n.valid_to) ORDER BY n.valid_to), '[]'::jsonb)
  FROM organisation_name n WHERE n.organisation_id = o.id AND n.kind = 'FORMER' AND n.valid_to < $2)`;

const ROWS = statement(
  {
    id: uuid,
    parentId: orNull(uuid),
    name: text,
    kind: wordOf<OrganisationKind>(),
    /** Post of a unit in its bloc. */
    standing: orNull(wordOf<BlocStanding>()),
    symbol: text,
    officialMembers: orNull(int),
    since: day,
    validTo: orNull(day),
    /** What it was merged into, or became. */
    successor: orNull(text),
    /** Other names it is called by. */
    aliases: json<readonly string[]>(),
    /** Earlier official names with their last days. */
    former: json<readonly { readonly name: string; readonly to: LocalDate }[]>(),
    seats: json<readonly SeatInTree[]>(),
    standIns: json<readonly StandInRow[]>(),
    /** Unit that houses its office. */
    host: orNull(text),
    /** Of a Party organisation: the office whose Party organisation it is. */
    office: orNull(text),
    /** Of an office: its Party organisations. */
    partyOrganisations: json<readonly string[]>(),
  },
  `SELECT o.id, e.parent_id AS "parentId", coalesce(f.name, o.name) AS name, coalesce(f.unit_kind, o.kind) AS kind,
     e.standing, o.symbol, o.official_members AS "officialMembers", coalesce(e.valid_from, o.valid_from) AS since,
     o.valid_to AS "validTo", s.name AS successor, ${NAMES} AS aliases, ${FORMER} AS former, ${SEATS} AS seats,
     ${STAND_INS} AS "standIns",
     (SELECT h.name FROM hosting x JOIN organisation h ON h.id = x.host_id
      WHERE x.organisation_id = o.id AND ${validOn('x', '$2')} LIMIT 1) AS host,
     (SELECT w.name FROM organisation w WHERE w.id = o.office_id) AS office,
     (SELECT coalesce(jsonb_agg(p.name ORDER BY p.name), '[]'::jsonb) FROM organisation p
      WHERE p.office_id = o.id AND ${validOn('p', '$2')}) AS "partyOrganisations"
   FROM organisation o
   LEFT JOIN organisation s ON s.id = o.successor_id
   LEFT JOIN LATERAL (SELECT n.name, n.unit_kind FROM organisation_name n
     WHERE n.organisation_id = o.id AND n.kind = 'FORMER' AND (n.valid_from IS NULL OR n.valid_from <= $2)
       AND n.valid_to >= $2 ORDER BY n.valid_to LIMIT 1) f ON true
   LEFT JOIN org_edge e ON e.child_id = o.id AND ${validOn('e', '$2')}
   WHERE o.id = ANY($1::uuid[]) AND ${validOn('o', '$2')}
   ORDER BY (e.parent_id IS NOT NULL), ${standingRank('e.standing')}, coalesce(f.name, o.name) COLLATE "vi-x-icu"`,
);

/** An organisation as it stood on a day. */
export interface OrganisationOnDay extends RowOf<typeof ROWS> {}

/** The given organisations as of a day, superiors before subordinates, units of a bloc by their posts, each level by name. */
export const organisationRows = (db: Db, ids: readonly string[], on: LocalDate): Promise<OrganisationOnDay[]> =>
  ROWS.rows(db, [ids, on]);
