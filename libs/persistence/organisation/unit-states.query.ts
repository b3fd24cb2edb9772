// Units and offices as a table of the organisation is compared with them.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { BlocStanding, OrganisationKind } from '@app/hierarchy/organisation.js';
import type { Db } from '../db.js';
import { json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';
import { standingRank } from './organisation.store.js';

const UNITS = statement(
  {
    id: uuid,
    name: text,
    kind: wordOf<OrganisationKind>(),
    committeeName: text,
    signsAs: text,
    symbol: text,
    place: text,
    governingName: text,
    parentId: orNull(uuid),
    standing: orNull(wordOf<BlocStanding>()),
    aliases: json<readonly string[]>(),
    /** Of a Party organisation: the name of the office whose Party organisation it is; otherwise blank. */
    office: text,
  },
  `SELECT o.id, o.name, o.kind, o.committee_name AS "committeeName", o.signs_as AS "signsAs", o.symbol, o.place,
     o.governing_name AS "governingName", e.parent_id AS "parentId", e.standing,
     (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
      WHERE n.organisation_id = o.id AND n.kind = 'ALIAS' AND (n.valid_to IS NULL OR n.valid_to >= $2)) AS aliases,
     coalesce(u.name, '') AS office
   FROM organisation o LEFT JOIN organisation u ON u.id = o.office_id
   LEFT JOIN org_edge e ON e.child_id = o.id AND ${validOn('e', '$2')}
   WHERE o.id = ANY($1::uuid[]) AND ${validOn('o', '$2')}
   ORDER BY (e.parent_id IS NOT NULL), (e.standing IS NOT NULL), ${standingRank('e.standing')}, o.name COLLATE "vi-x-icu"`,
);

/** A unit as it stands on a day. */
export interface UnitOnDay extends RowOf<typeof UNITS> {}

/** Units as they stand on a day, superiors before subordinates as far as names tell. */
export const unitStates = (db: Db, ids: readonly string[], on: LocalDate): Promise<UnitOnDay[]> =>
  UNITS.rows(db, [ids, on]);

const OFFICES = statement(
  { id: uuid, name: text },
  `SELECT o.id, o.name FROM organisation o WHERE o.kind = 'AGENCY' AND ${validOn('o', '$1')}`,
);

/** All offices on a day. A Party organisation may belong to one that its administrator has no hand in. */
export const officesOn = (db: Db, on: LocalDate): Promise<{ readonly id: string; readonly name: string }[]> =>
  OFFICES.rows(db, [on]);
