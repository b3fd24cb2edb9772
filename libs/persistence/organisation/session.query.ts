// The signed-in person with the seats held on a day, the foremost first.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { SessionView } from '@app/contracts/session.contract.js';
import type { Db } from '../db.js';
import { SEAT_RANK } from './organisation.store.js';

export const signedInMember = async (db: Db, memberId: string, on: LocalDate): Promise<SessionView['member']> => {
  const rows = await db.query<NonNullable<SessionView['member']>[]>(
    `SELECT m.id, m.full_name AS "fullName",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'title', s.title,
           'organisationId', o.id, 'organisationName', o.name) ORDER BY ${SEAT_RANK}, s.title, s.id), '[]'::jsonb)
        FROM held_seat s JOIN organisation o ON o.id = s.organisation_id
        WHERE s.member_id = m.id AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS seats
     FROM member m WHERE m.id = $1`,
    [memberId, on],
  );
  return rows[0] ?? null;
};
