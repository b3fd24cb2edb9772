// People of an audience's groups, and the facts an e-mail is written from.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import { COMMITTEE_ROLES, LEADING_ROLES, OFFICE_ROLES, type Role } from '@app/hierarchy/membership.js';
import type { Db } from '../db.js';
import { roleList } from '../organisation/organisation.store.js';

/** Those of a superior to whom a report comes: its committee; of a bloc its head and deputy; of a council also its office. */
const SUPERIOR_ROLES: readonly Role[] = [...COMMITTEE_ROLES.filter((role) => role !== 'BLOC_MEMBER'), 'COUNCIL_OFFICE'];

export interface Recipient {
  readonly memberId: string;
  readonly fullName: string;
  readonly email: string;
  readonly language: string;
  readonly group: string;
}

/** Everybody in any group around an event, with the group; people may appear in several. */
export const peopleAround = (
  db: Db,
  event: {
    readonly organisationId: string;
    readonly superiorId: string;
    readonly reportId: string | null;
    readonly awaits?: 'ownUnit' | 'superior' | null;
    readonly awaitsRoles?: readonly string[] | null;
  },
  on: LocalDate,
): Promise<Recipient[]> =>
  db.query<Recipient[]>(
    `WITH held AS (
       SELECT * FROM held_seat WHERE valid_from <= $4 AND (valid_to IS NULL OR valid_to >= $4)
     ), grouped AS (
       SELECT author_id AS member_id, 'author' AS "group" FROM report WHERE id = $3
       UNION SELECT member_id, 'ownLeaders' FROM held
         WHERE organisation_id = $1 AND role IN (${roleList(LEADING_ROLES)})
       UNION SELECT member_id, 'ownCommittee' FROM held
         WHERE organisation_id = $1 AND role IN (${roleList(COMMITTEE_ROLES)})
       UNION SELECT member_id, 'reviewers' FROM held
         WHERE CASE WHEN EXISTS (SELECT FROM held h WHERE h.organisation_id = $1 AND h.role = 'SUPERVISING_MEMBER')
           THEN organisation_id = $1 AND role = 'SUPERVISING_MEMBER'
           ELSE organisation_id = $2 AND role IN (${roleList(SUPERIOR_ROLES)}) END
       UNION SELECT member_id, 'stageDeciders' FROM held
         WHERE organisation_id = (CASE WHEN $5 = 'superior' THEN $2 ELSE $1 END)::uuid AND role = ANY($6::text[])
       UNION SELECT member_id, 'approvers' FROM event WHERE report_id = $3 AND type = 'report.approved'
       UNION SELECT member_id, 'superiorOffice' FROM held
         WHERE organisation_id = $2 AND role IN (${roleList(OFFICE_ROLES)})
     )
     SELECT m.id AS "memberId", m.full_name AS "fullName", m.email, m.language, g."group"
     FROM grouped g JOIN member m ON m.id = g.member_id ORDER BY m.full_name COLLATE "vi-x-icu", m.id`,
    [event.organisationId, event.superiorId, event.reportId, on, event.awaits ?? null, event.awaitsRoles ?? []],
  );

/** Names and dates that e-mails about an obligation or its report mention. */
export interface EmailFacts {
  readonly unit: string;
  readonly superior: string;
  readonly superiorId: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly basis: string | null;
  readonly actor: string | null;
  readonly state: string | null;
  readonly number: number | null;
  readonly organSymbol: string | null;
  readonly line: ReportingLine | null;
}

export const emailFacts = async (db: Db, eventId: string): Promise<EmailFacts | undefined> => {
  const rows = await db.query<EmailFacts[]>(
    `SELECT u.name AS unit, s.committee_name AS superior, s.id AS "superiorId", g.title, o.due_on AS "dueOn",
       d.code AS basis, m.full_name AS actor, e.data ->> 'to' AS state, p.number, p.organ_symbol AS "organSymbol", p.line
     FROM event e
     LEFT JOIN report r ON r.id = e.report_id
     JOIN obligation o ON o.id = coalesce(e.obligation_id, r.obligation_id)
     JOIN guidance_rule g ON g.id = o.rule_id
     JOIN guidance d ON d.id = g.guidance_id
     JOIN organisation u ON u.id = o.organisation_id
     JOIN organisation s ON s.id = o.superior_id
     LEFT JOIN member m ON m.id = e.member_id
     LEFT JOIN official_document p ON p.report_id = e.report_id AND p.kind = 'report'
     WHERE e.id = $1`,
    [eventId],
  );
  return rows[0];
};
