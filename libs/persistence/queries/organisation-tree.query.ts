// Organisations on a day, each with its superior and the people in its seats.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { OrganisationView } from '@app/contracts/desk.contract.js';
import type { Db } from '../db.js';

/** The given organisations as of a day, superiors before subordinates, each level by name. */
export const organisationViews = (db: Db, ids: readonly string[], on: LocalDate): Promise<OrganisationView[]> =>
  db.query<OrganisationView[]>(
    `SELECT o.id, e.parent_id AS "parentId", o.name, o.kind, e.standing, o.symbol, o.official_members AS "officialMembers",
       coalesce(e.valid_from, o.valid_from) AS since,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.full_name, 'role', s.role, 'title', s.title,
           'since', s.valid_from) ORDER BY array_position(ARRAY['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER',
           'COMMISSION_CHAIR', 'OFFICE_CHIEF', 'RECORDS_CLERK', 'SUPERVISING_MEMBER', 'ADMINISTRATOR', 'COUNCIL_CHAIR', 'COUNCIL_OFFICE', 'BLOC_HEAD', 'BLOC_DEPUTY',
           'BLOC_MEMBER', 'BLOC_CONSOLIDATOR', 'UNIT_HEAD', 'UNIT_DEPUTY_HEAD', 'CONSOLIDATOR'], s.role), m.full_name), '[]'::jsonb)
        FROM held_seat s JOIN member m ON m.id = s.member_id
        WHERE s.organisation_id = o.id AND s.role NOT IN ('BLOC_MEMBER', 'BLOC_CONSOLIDATOR') AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS seats
       , (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name), '[]'::jsonb) FROM organisation_name n
          WHERE n.organisation_id = o.id AND n.kind = 'ALIAS' AND (n.valid_from IS NULL OR n.valid_from <= $2)
            AND (n.valid_to IS NULL OR n.valid_to >= $2)) AS aliases
     FROM organisation o
     LEFT JOIN org_edge e ON e.child_id = o.id AND e.valid_from <= $2
       AND (e.valid_to IS NULL OR e.valid_to >= $2)
     WHERE o.id = ANY($1::uuid[]) AND o.valid_from <= $2 AND (o.valid_to IS NULL OR o.valid_to >= $2)
     ORDER BY (e.parent_id IS NOT NULL), o.name COLLATE "vi-x-icu"`,
    [ids, on],
  );
