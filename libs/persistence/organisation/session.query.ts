// The signed-in person with the seats held on a day, the foremost first.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Role } from '@app/hierarchy/membership.js';
import type { Db } from '../db.js';
import { json, statement, text, uuid, validOn, type RowOf } from '../statement.js';
import { roleRank } from './organisation.store.js';

const MEMBER = statement(
  {
    id: uuid,
    fullName: text,
    seats: json<
      readonly {
        readonly id: string;
        readonly role: Role;
        readonly title: string;
        readonly organisationId: string;
        readonly organisationName: string;
      }[]
    >(),
  },
  `SELECT m.id, m.full_name AS "fullName",
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'title', s.title,
         'organisationId', o.id, 'organisationName', o.name) ORDER BY ${roleRank('s.role')}, s.title, s.id), '[]'::jsonb)
      FROM held_seat s JOIN organisation o ON o.id = s.organisation_id
      WHERE s.member_id = m.id AND ${validOn('s', '$2')}) AS seats
   FROM member m WHERE m.id = $1`,
);

export interface SignedInRow extends RowOf<typeof MEMBER> {}

/** Undefined where the person is not known any more. */
export const signedInMember = (db: Db, memberId: string, on: LocalDate): Promise<SignedInRow | undefined> =>
  MEMBER.first(db, [memberId, on]);
