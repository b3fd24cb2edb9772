// The people and the facts around an event: who may have to be notified, and what an e-mail is written from.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { ReviewRoute } from '@app/workflow/review-route.js';
import type { Db } from '../db.js';
import { SEATS_JSON } from '../organisation/organisation.store.js';
import { bool, day, int, json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';

const PEOPLE = statement(
  {
    memberId: uuid,
    fullName: text,
    email: text,
    language: text,
    seats: json<readonly Seat[]>(),
    isAuthor: bool,
    hasApproved: bool,
  },
  `SELECT m.id AS "memberId", m.full_name AS "fullName", m.email, m.language, around.seats,
     EXISTS (SELECT FROM report r WHERE r.id = $3::uuid AND r.author_id = m.id) AS "isAuthor",
     EXISTS (SELECT FROM event e WHERE e.report_id = $3::uuid AND e.type = 'report.approved' AND e.member_id = m.id) AS "hasApproved"
   FROM (
     SELECT s.member_id, ${SEATS_JSON} AS seats FROM held_seat s
     WHERE s.organisation_id IN ($1::uuid, $2::uuid) AND ${validOn('s', '$4::date')} GROUP BY s.member_id
   ) around JOIN member m ON m.id = around.member_id ORDER BY m.full_name COLLATE "vi-x-icu", m.id`,
);

/** Somebody with a seat around an event, and where e-mails reach him or her. */
export interface PersonToNotify extends RowOf<typeof PEOPLE> {}

/** Everybody who holds a seat in a unit or in its superior on a day, by name. */
export const peopleAround = (
  db: Db,
  event: { readonly organisationId: string; readonly superiorId: string; readonly reportId: string | null },
  on: LocalDate,
): Promise<PersonToNotify[]> => PEOPLE.rows(db, [event.organisationId, event.superiorId, event.reportId, on]);

const FACTS = statement(
  {
    unit: text,
    superior: text,
    superiorId: uuid,
    title: text,
    dueOn: day,
    basis: orNull(text),
    actor: orNull(text),
    state: orNull(text),
    number: orNull(int),
    organSymbol: orNull(text),
    line: orNull(wordOf<ReportingLine>()),
    report:
      orNull(
        json<{
          readonly state: string;
          readonly approvals: readonly string[];
          readonly submittedBy: string | null;
          readonly signers: readonly string[];
          readonly route: ReviewRoute;
        }>(),
      ),
  },
  `SELECT u.name AS unit, s.committee_name AS superior, s.id AS "superiorId", g.title, o.due_on AS "dueOn",
     d.code AS basis, m.full_name AS actor, e.data ->> 'to' AS state, p.number, p.organ_symbol AS "organSymbol", p.line,
     (SELECT jsonb_build_object('state', r.state, 'approvals', to_jsonb(r.approvals), 'submittedBy', r.submitted_by,
        'signers', to_jsonb(r.signers), 'route', rr.definition)
      FROM review_route rr WHERE rr.id = r.route_id AND rr.version = r.route_version) AS report
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
);

/** Names and dates that e-mails about an obligation or its report mention, and the report's course. */
export interface EmailFacts extends RowOf<typeof FACTS> {}

/** Undefined for an event that is about no obligation. */
export const emailFacts = (db: Db, eventId: string): Promise<EmailFacts | undefined> => FACTS.first(db, [eventId]);
