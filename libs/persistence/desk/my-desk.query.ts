// Everything that may lie on a person's desk, with the facts to decide whether it does.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { SeatAround } from '@app/workflow/deciders.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { Course } from '@app/workflow/course.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import type { ReviewRoute } from '@app/workflow/review-route.js';
import type { Db } from '../db.js';
import { seatsAroundSql } from '../organisation/organisation.store.js';
import { courseJson } from '../report/course-columns.js';
import { day, instant, json, orNull, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';

const ROWS = statement(
  {
    obligationId: uuid,
    organisationId: uuid,
    superiorId: uuid,
    unit: text,
    title: text,
    dueOn: day,
    createdAt: instant,
    releasedAt: orNull(instant),
    reportId: orNull(uuid),
    /** The report's course, its route and the seats around it; null where nobody has begun it. */
    report:
      orNull(
        json<{
          readonly course: Course;
          readonly route: ReviewRoute;
          readonly sections: readonly ReportSection[];
          readonly seatsAround: readonly SeatAround[];
        }>(),
      ),
    stateSince: orNull(instant),
    arrivedAt: orNull(instant),
    /** The meeting that is called or runs about it. */
    meetingId: orNull(uuid),
    meetingState: orNull(wordOf<MeetingState>()),
  },
  `WITH mine AS (SELECT DISTINCT s.organisation_id FROM held_seat s WHERE s.member_id = $1 AND ${validOn('s', '$2::date')})
   SELECT o.id AS "obligationId", o.organisation_id AS "organisationId", o.superior_id AS "superiorId", u.name AS unit,
     g.title, o.due_on AS "dueOn", o.created_at AS "createdAt", o.released_at AS "releasedAt", r.id AS "reportId",
     CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('course', ${courseJson('r')}, 'route', rr.definition,
       'sections', r.sections, 'seatsAround', ${seatsAroundSql('o.organisation_id', 'o.superior_id', '$2::date')}) END AS report,
     r.state_since AS "stateSince", r.arrived_at AS "arrivedAt", mt.id AS "meetingId", mt.state AS "meetingState"
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
);

/** What may lie on a person's desk: an obligation, with its report where there is one. */
export interface DeskRow extends RowOf<typeof ROWS> {}

/** Obligations of the person's own units, and reports below the organisations the person sits in. */
export const deskRows = (db: Db, memberId: string, on: LocalDate): Promise<DeskRow[]> => ROWS.rows(db, [memberId, on]);

const GUIDANCE = statement(
  { id: uuid, organisationId: uuid, organisation: text, title: text, registeredAt: instant },
  `SELECT d.id, d.organisation_id AS "organisationId", o.name AS organisation, d.registered_at AS "registeredAt",
     concat_ws(' – ', d.code, d.subject) AS title
   FROM guidance d JOIN organisation o ON o.id = d.organisation_id
   WHERE d.state = 'read' AND d.organisation_id IN (
     SELECT s.organisation_id FROM held_seat s WHERE s.member_id = $1 AND ${validOn('s', '$2::date')})
   ORDER BY d.registered_at`,
);

export interface DeskGuidanceRow extends RowOf<typeof GUIDANCE> {}

/** Guidance of the person's organisations that waits to be confirmed. */
export const deskGuidance = (db: Db, memberId: string, on: LocalDate): Promise<DeskGuidanceRow[]> =>
  GUIDANCE.rows(db, [memberId, on]);
