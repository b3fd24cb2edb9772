// Meetings: who belongs to the body that meets, and reading and writing one.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Quorum, ReportingLine } from '@app/hierarchy/organisation.js';
import { PARTY_COMMITTEE, type Role } from '@app/hierarchy/membership.js';
import { newId } from '@app/kernel/ids.js';
import type { Adoption } from '@app/workflow/adoption.js';
import type { BodyKind, MeetingRecord } from '@app/workflow/meeting.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import type { Db } from '../db.js';
import { roleList, roleRank } from '../organisation/organisation.store.js';
import {
  bool,
  command,
  instant,
  int,
  json,
  orNull,
  statement,
  text,
  uuid,
  validOn,
  wordOf,
  type RowOf,
} from '../statement.js';

const ROSTER = statement(
  { name: text, title: text, memberId: orNull(uuid), role: orNull(wordOf<Role>()), votes: bool },
  `SELECT r.full_name AS name, coalesce(s.title, '') AS title, r.member_id AS "memberId", s.role,
     r.standing = 'OFFICIAL' AS votes
   FROM roster_member r
   LEFT JOIN LATERAL (SELECT h.title, h.role FROM held_seat h
     WHERE h.member_id = r.member_id AND h.organisation_id = r.organisation_id
       AND h.role IN (${roleList(PARTY_COMMITTEE)}) AND ${validOn('h', '$2')}
     ORDER BY ${roleRank('h.role')} LIMIT 1) s ON true
   WHERE r.organisation_id = $1 AND ${validOn('r', '$2')}
   ORDER BY votes DESC, ${roleRank('s.role')}, r.full_name COLLATE "vi-x-icu"`,
);

/** A member of a body as the roll lists him or her. */
export interface BodyMember extends RowOf<typeof ROSTER> {}

/** All members of a branch on a day: official ones first, each part by name; titles from their seats. */
export const rosterOf = (db: Db, organisationId: string, on: LocalDate): Promise<BodyMember[]> =>
  ROSTER.rows(db, [organisationId, on]);

const SEATED = statement(
  { name: text, title: text, memberId: uuid, role: wordOf<Role>(), votes: bool, unit: text },
  `SELECT DISTINCT ON (m.id) m.full_name AS name, s.title, m.id AS "memberId", s.role, true AS votes, o.name AS unit
   FROM held_seat s JOIN member m ON m.id = s.member_id JOIN organisation o ON o.id = s.organisation_id
   WHERE s.organisation_id = $1 AND s.role = ANY($2::text[]) AND ${validOn('s', '$3')}
   ORDER BY m.id, array_position($2::text[], s.role)`,
);

/** Somebody who sits in a body, with the unit he or she comes from. */
export interface SeatedMember extends RowOf<typeof SEATED> {}

/** People in seats of given roles in an organisation on a day, in the order of the roles. */
export const seatedIn = (
  db: Db,
  organisationId: string,
  roles: readonly Role[],
  on: LocalDate,
): Promise<SeatedMember[]> => SEATED.rows(db, [organisationId, roles, on]);

const MEETING = {
  id: uuid,
  organisationId: uuid,
  reportId: uuid,
  stage: text,
  body: wordOf<BodyKind>(),
  state: wordOf<MeetingState>(),
  version: int,
  title: text,
  place: text,
  host: text,
  startsAt: instant,
  hasteReason: text,
  agenda: json<readonly string[]>(),
  isExpanded: bool,
  draftNumber: int,
  chairId: uuid,
  record: json<MeetingRecord>(),
  adoption: orNull(json<Adoption>()),
  calledAt: instant,
  closedAt: orNull(instant),
  line: wordOf<ReportingLine>(),
  quorum: orNull(json<Quorum>()),
};

const MEETING_SQL = `SELECT m.id, m.organisation_id AS "organisationId", m.report_id AS "reportId", m.stage, m.body, m.state,
    m.version, m.title, m.place, m.host, m.starts_at AS "startsAt", m.haste_reason AS "hasteReason", m.agenda,
    m.is_expanded AS "isExpanded", m.draft_number AS "draftNumber", m.chair_id AS "chairId", m.record, m.adoption,
    m.called_at AS "calledAt", m.closed_at AS "closedAt", o.line, o.quorum
  FROM meeting m JOIN organisation o ON o.id = m.organisation_id`;

const BY_ID = statement(MEETING, `${MEETING_SQL} WHERE m.id = $1`);

/** A meeting as its use cases need it. */
export interface StoredMeeting extends RowOf<typeof BY_ID> {}

export const meetingById = (db: Db, id: string): Promise<StoredMeeting | undefined> => BY_ID.first(db, [id]);

const LOCK_REPORT = command(
  'SELECT FROM report WHERE id = (SELECT report_id FROM meeting WHERE id = $1) FOR NO KEY UPDATE',
);
const LOCKED = statement(MEETING, `${MEETING_SQL} WHERE m.id = $1 FOR UPDATE OF m`);

/** As {@link meetingById}, with its report, locked until the transaction ends. */
export async function lockMeeting(db: Db, id: string): Promise<StoredMeeting | undefined> {
  // The report first, as a command on it does, or the two would wait for each other.
  await LOCK_REPORT.rows(db, [id]);
  return LOCKED.first(db, [id]);
}

const OF_REPORT = statement(MEETING, `${MEETING_SQL} WHERE m.report_id = $1 ORDER BY m.called_at DESC, m.id`);

/** Meetings about a report, newest first. */
export const meetingsOf = (db: Db, reportId: string): Promise<StoredMeeting[]> => OF_REPORT.rows(db, [reportId]);

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

const INSERT = statement(
  { id: uuid },
  `INSERT INTO meeting (id, organisation_id, report_id, stage, body, state, version, title, place, starts_at,
     haste_reason, agenda, is_expanded, draft_number, chair_id, record, called_by, called_at, host)
   VALUES ($1, $2, $3, $4, $5, 'called', 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
   ON CONFLICT (report_id) WHERE state IN ('called', 'open') DO NOTHING RETURNING id`,
);

/** Inserts a called meeting; undefined when the report has a live one. */
export async function insertMeeting(db: Db, meeting: NewMeeting): Promise<string | undefined> {
  const row = await INSERT.first(db, [
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
  ]);
  return row?.id;
}

/** What a command leaves of a meeting; what is not named stays. */
export interface MeetingChange {
  readonly state?: MeetingState;
  readonly record?: MeetingRecord;
  readonly adoption?: Adoption;
  readonly closedAt?: Date;
  readonly chairId?: string;
}

const WRITE = statement(
  { version: int },
  `UPDATE meeting SET version = version + 1, state = coalesce($2, state), record = coalesce($3::jsonb, record),
     adoption = coalesce($4::jsonb, adoption), closed_at = coalesce($5, closed_at),
     chair_id = coalesce($6, chair_id)
   WHERE id = $1 RETURNING version`,
);

/** Writes a change of a locked meeting; resolves to its new version. */
export async function writeMeeting(db: Db, id: string, change: MeetingChange): Promise<number> {
  const row = await WRITE.first(db, [
    id,
    change.state ?? null,
    change.record ? JSON.stringify(change.record) : null,
    change.adoption ? JSON.stringify(change.adoption) : null,
    change.closedAt ?? null,
    change.chairId ?? null,
  ]);
  return row?.version ?? 0;
}
