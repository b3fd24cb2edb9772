// Everything that may lie on a person's desk, with the facts to decide whether it does.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { ReviewRoute } from '@app/workflow/review-route.js';
import type { Db } from '../db.js';
import { decidersSql } from '../organisation/organisation.store.js';

export interface DeskRow {
  readonly obligationId: string;
  readonly organisationId: string;
  readonly superiorId: string;
  readonly unit: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly createdAt: Date;
  readonly reportId: string | null;
  readonly state: string | null;
  readonly stateSince: Date | null;
  readonly version: number | null;
  readonly returnedFrom: string | null;
  readonly requiresReadoption: boolean | null;
  readonly finalises: string | null;
  readonly approvals: readonly string[] | null;
  readonly deciders: readonly Seat[];
  readonly submittedBy: string | null;
  readonly signers: readonly string[] | null;
  /** The meeting that is called or runs about it. */
  readonly meetingId: string | null;
  readonly meetingState: string | null;
  readonly arrivedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly sections: readonly ReportSection[] | null;
  readonly route: ReviewRoute | null;
  /** True when an upper-level member is assigned to the unit on the day. */
  readonly hasSupervisor: boolean;
}

/** Obligations of the person's own units, and reports below the organisations the person sits in. */
export const deskRows = (db: Db, memberId: string, on: LocalDate): Promise<DeskRow[]> =>
  db.query<DeskRow[]>(
    `WITH mine AS (
       SELECT DISTINCT organisation_id FROM held_seat
       WHERE member_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
     )
     SELECT o.id AS "obligationId", o.organisation_id AS "organisationId", o.superior_id AS "superiorId", u.name AS unit,
       g.title, o.due_on AS "dueOn", o.created_at AS "createdAt", r.id AS "reportId", r.state,
       r.state_since AS "stateSince", r.version, r.returned_from AS "returnedFrom",
       r.finalises, to_jsonb(r.approvals) AS approvals, ${decidersSql('o.organisation_id', 'o.superior_id', '$2::date')} AS deciders,
       mt.id AS "meetingId", mt.state AS "meetingState", r.requires_readoption AS "requiresReadoption", r.submitted_by AS "submittedBy", to_jsonb(r.signers) AS signers, r.arrived_at AS "arrivedAt",
       o.released_at AS "releasedAt",
       r.sections, rr.definition AS route,
       EXISTS (SELECT FROM held_seat s WHERE s.organisation_id = o.organisation_id AND s.role = 'SUPERVISING_MEMBER'
         AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS "hasSupervisor"
     FROM obligation o
     JOIN guidance_rule g ON g.id = o.rule_id
     JOIN organisation u ON u.id = o.organisation_id
     LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'
     LEFT JOIN meeting mt ON mt.report_id = r.id AND mt.state IN ('called', 'open')
     LEFT JOIN review_route rr ON rr.id = r.route_id AND rr.version = r.route_version
     WHERE (o.organisation_id IN (SELECT organisation_id FROM mine)
         AND (o.released_at IS NULL OR r.state NOT IN ('draft', 'returned')))
        OR (r.state NOT IN ('draft', 'returned', 'finalising', 'published') AND o.superior_id IN (SELECT organisation_id FROM mine))
     ORDER BY o.due_on, u.name COLLATE "vi-x-icu" LIMIT 1000`,
    [memberId, on],
  );

export interface DeskGuidanceRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly title: string;
  readonly registeredAt: Date;
}

/** Guidance of the person's organisations that waits to be confirmed. */
export const deskGuidance = (db: Db, memberId: string, on: LocalDate): Promise<DeskGuidanceRow[]> =>
  db.query<DeskGuidanceRow[]>(
    `SELECT d.id, d.organisation_id AS "organisationId", o.name AS organisation, d.registered_at AS "registeredAt",
       concat_ws(' – ', d.code, d.subject) AS title
     FROM guidance d JOIN organisation o ON o.id = d.organisation_id
     WHERE d.state = 'read' AND d.organisation_id IN (
       SELECT organisation_id FROM held_seat WHERE member_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2))
     ORDER BY d.registered_at`,
    [memberId, on],
  );
