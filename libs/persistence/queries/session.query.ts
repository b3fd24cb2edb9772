// The signed-in person with the seats held on a day.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DemoAccount } from '@app/contracts/demo.contract.js';
import type { SessionView } from '@app/contracts/session.contract.js';
import type { Db } from '../db.js';

export const signedInMember = async (db: Db, memberId: string, on: LocalDate): Promise<SessionView['member']> => {
  const rows = await db.query<NonNullable<SessionView['member']>[]>(
    `SELECT m.id, m.full_name AS "fullName",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'title', s.title,
           'organisationId', o.id, 'organisationName', o.name) ORDER BY s.valid_from, s.id), '[]'::jsonb)
        FROM held_seat s JOIN organisation o ON o.id = s.organisation_id
        WHERE s.member_id = m.id AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS seats
     FROM member m WHERE m.id = $1`,
    [memberId, on],
  );
  return rows[0] ?? null;
};

/** Demo only: every person, by organisation and rank, for one-click sign-in. */
export const demoAccounts = (db: Db, on: LocalDate): Promise<DemoAccount[]> =>
  db.query<DemoAccount[]>(
    `SELECT m.id AS "memberId", m.full_name AS "fullName", m.email, s.title, o.name AS organisation
     FROM member m JOIN LATERAL (
       SELECT * FROM held_seat x WHERE x.member_id = m.id AND x.valid_from <= $1 AND (x.valid_to IS NULL OR x.valid_to >= $1)
       ORDER BY array_position(ARRAY['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICE_CHIEF', 'COMMISSION_CHAIR',
         'COMMITTEE_MEMBER', 'RECORDS_CLERK', 'ADMINISTRATOR', 'SUPERVISING_MEMBER', 'COUNCIL_CHAIR', 'COUNCIL_OFFICE',
         'BLOC_HEAD', 'BLOC_DEPUTY', 'UNIT_HEAD', 'UNIT_DEPUTY_HEAD', 'CONSOLIDATOR'], x.role), x.valid_from LIMIT 1) s ON true
     JOIN organisation o ON o.id = s.organisation_id
     ORDER BY (o.kind = 'SUBORDINATE_BRANCH'), o.name COLLATE "vi-x-icu", s.valid_from, m.full_name`,
    [on],
  );
