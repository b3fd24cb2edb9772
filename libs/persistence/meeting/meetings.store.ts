// Meetings: who belongs to the body that meets, and reading and writing one.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Quorum, ReportingLine } from '@app/hierarchy/organisation.js';
import type { Role } from '@app/hierarchy/membership.js';
import { newId } from '@app/kernel/ids.js';
import type { Adoption } from '@app/workflow/adoption.js';
import type { BodyKind, MeetingRecord } from '@app/workflow/meeting.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import type { Db } from '../db.js';

/** A member of a body as the roll lists him or her. */
export interface BodyMember {
  readonly name: string;
  readonly title: string;
  readonly memberId: string | null;
  readonly role: Role | null;
  readonly votes: boolean;
}

/** All members of a branch on a day: official ones first, each part by name; titles from their seats. */
export const rosterOf = (db: Db, organisationId: string, on: LocalDate): Promise<BodyMember[]> =>
  db.query<BodyMember[]>(
    `SELECT r.full_name AS name, coalesce(s.title, '') AS title, r.member_id AS "memberId", s.role,
       r.standing = 'OFFICIAL' AS votes
     FROM roster_member r
     LEFT JOIN LATERAL (SELECT title, role FROM held_seat WHERE member_id = r.member_id AND organisation_id = r.organisation_id
       AND role IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER') AND valid_from <= $2
       AND (valid_to IS NULL OR valid_to >= $2) ORDER BY array_position(ARRAY['SECRETARY', 'DEPUTY_SECRETARY',
         'COMMITTEE_MEMBER'], role) LIMIT 1) s ON true
     WHERE r.organisation_id = $1 AND r.valid_from <= $2 AND (r.valid_to IS NULL OR r.valid_to >= $2)
     ORDER BY votes DESC, array_position(ARRAY['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'], s.role),
       r.full_name COLLATE "vi-x-icu"`,
    [organisationId, on],
  );

/** People in seats of given roles in an organisation on a day, in the order of the roles. */
export const seatedIn = (
  db: Db,
  organisationId: string,
  roles: readonly Role[],
  on: LocalDate,
): Promise<(BodyMember & { readonly unit: string })[]> =>
  db.query<(BodyMember & { readonly unit: string })[]>(
    `SELECT DISTINCT ON (m.id) m.full_name AS name, s.title, m.id AS "memberId", s.role, true AS votes, o.name AS unit
     FROM held_seat s JOIN member m ON m.id = s.member_id JOIN organisation o ON o.id = s.organisation_id
     WHERE s.organisation_id = $1 AND s.role = ANY($2::text[]) AND s.valid_from <= $3
       AND (s.valid_to IS NULL OR s.valid_to >= $3)
     ORDER BY m.id, array_position($2::text[], s.role)`,
    [organisationId, roles, on],
  );

/** A meeting as its use cases need it. */
export interface StoredMeeting {
  readonly id: string;
  readonly organisationId: string;
  readonly reportId: string;
  readonly stage: string;
  readonly body: BodyKind;
  readonly state: MeetingState;
  readonly version: number;
  readonly title: string;
  readonly place: string;
  readonly host: string;
  readonly startsAt: Date;
  readonly hasteReason: string;
  readonly agenda: readonly string[];
  readonly isExpanded: boolean;
  readonly draftNumber: number;
  readonly chairId: string;
  readonly record: MeetingRecord;
  readonly adoption: Adoption | null;
  readonly calledAt: Date;
  readonly closedAt: Date | null;
  readonly line: ReportingLine;
  readonly quorum: Quorum | null;
}

const MEETING = `SELECT m.id, m.organisation_id AS "organisationId", m.report_id AS "reportId", m.stage, m.body, m.state,
    m.version, m.title, m.place, m.host, m.starts_at AS "startsAt", m.haste_reason AS "hasteReason", m.agenda,
    m.is_expanded AS "isExpanded", m.draft_number AS "draftNumber", m.chair_id AS "chairId", m.record, m.adoption,
    m.called_at AS "calledAt", m.closed_at AS "closedAt", o.line, o.quorum
  FROM meeting m JOIN organisation o ON o.id = m.organisation_id`;

export const meetingById = async (db: Db, id: string): Promise<StoredMeeting | undefined> =>
  (await db.query<StoredMeeting[]>(`${MEETING} WHERE m.id = $1`, [id]))[0];

/** As {@link meetingById}, with its report, locked until the transaction ends. */
export async function lockMeeting(db: Db, id: string): Promise<StoredMeeting | undefined> {
  // The report first, as a command on it does, or the two would wait for each other.
  await db.query('SELECT FROM report WHERE id = (SELECT report_id FROM meeting WHERE id = $1) FOR NO KEY UPDATE', [id]);
  return (await db.query<StoredMeeting[]>(`${MEETING} WHERE m.id = $1 FOR UPDATE OF m`, [id]))[0];
}

/** Meetings about a report, newest first. */
export const meetingsOf = (db: Db, reportId: string): Promise<StoredMeeting[]> =>
  db.query<StoredMeeting[]>(`${MEETING} WHERE m.report_id = $1 ORDER BY m.called_at DESC, m.id`, [reportId]);

/** What a notice says. */
export interface MeetingNotice {
  readonly title: string;
  readonly place: string;
  readonly host: string;
  readonly startsAt: Date;
  readonly hasteReason: string;
  readonly agenda: readonly string[];
  readonly isExpanded: boolean;
  readonly chairId: string;
}

/** A meeting about to be called. */
export interface NewMeeting extends MeetingNotice {
  readonly organisationId: string;
  readonly reportId: string;
  readonly stage: string;
  readonly body: BodyKind;
  readonly draftNumber: number;
  readonly record: MeetingRecord;
  readonly calledBy: string;
  readonly calledAt: Date;
}

/** Inserts a called meeting; undefined when the report has a live one. */
export async function insertMeeting(db: Db, meeting: NewMeeting): Promise<string | undefined> {
  const rows = await db.query<{ id: string }[]>(
    `INSERT INTO meeting (id, organisation_id, report_id, stage, body, state, version, title, place, starts_at,
       haste_reason, agenda, is_expanded, draft_number, chair_id, record, called_by, called_at,
       host)
     VALUES ($1, $2, $3, $4, $5, 'called', 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT (report_id) WHERE state IN ('called', 'open') DO NOTHING RETURNING id`,
    [
      newId(),
      meeting.organisationId,
      meeting.reportId,
      meeting.stage,
      meeting.body,
      meeting.title,
      meeting.place,
      meeting.startsAt,
      meeting.hasteReason,
      JSON.stringify(meeting.agenda),
      meeting.isExpanded,
      meeting.draftNumber,
      meeting.chairId,
      JSON.stringify(meeting.record),
      meeting.calledBy,
      meeting.calledAt,
      meeting.host,
    ],
  );
  return rows[0]?.id;
}

/** What a command leaves of a meeting; what is not named stays. */
export interface MeetingChange {
  readonly state?: MeetingState;
  readonly record?: MeetingRecord;
  readonly adoption?: Adoption;
  readonly closedAt?: Date;
  readonly chairId?: string;
}

/** Writes a change of a locked meeting; resolves to its new version. */
export async function writeMeeting(db: Db, id: string, change: MeetingChange): Promise<number> {
  const [rows] = await db.query<[{ version: number }[], number]>(
    `UPDATE meeting SET version = version + 1, state = coalesce($2, state), record = coalesce($3::jsonb, record),
       adoption = coalesce($4::jsonb, adoption), closed_at = coalesce($5, closed_at),
       chair_id = coalesce($6, chair_id)
     WHERE id = $1 RETURNING version`,
    [
      id,
      change.state ?? null,
      change.record ? JSON.stringify(change.record) : null,
      change.adoption ? JSON.stringify(change.adoption) : null,
      change.closedAt ?? null,
      change.chairId ?? null,
    ],
  );
  return rows[0]?.version ?? 0;
}
