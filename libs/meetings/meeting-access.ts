// Whether a person may see or lead a meeting, and the meeting and report as they stand.
import type { LocalDate } from '@app/calendar/local-date.js';
import { requireSeat, seatFor, type Action, type Target } from '@app/hierarchy/permissions.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { notFound, stale } from '@app/kernel/errors.js';
import type { Db } from '@app/persistence/db.js';
import { lockMeeting, type StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import { loadReport, type LoadedReport } from '@app/persistence/report/reports.store.js';

/** The organisation of a report as permissions see it. */
export const targetOfReport = (report: LoadedReport): Target => ({
  organisationId: report.organisationId,
  superiorIds: report.superiorIds,
});

/**
 * The report a meeting is about, for somebody who may read it.
 * @throws Refusal NotFound `report.none`
 */
export async function readableReport(
  db: Db,
  reportId: string,
  memberId: string,
  today: LocalDate,
): Promise<LoadedReport> {
  const report = await loadReport(db, reportId, memberId, today);
  if (!report || !seatFor('report.read', report.seats, targetOfReport(report), today)) throw notFound('report.none');
  return report;
}

/** A meeting that is locked for a command, its report, and the seat that may give it. */
export interface MeetingAtHand {
  readonly meeting: StoredMeeting;
  readonly report: LoadedReport;
  readonly seat: Seat;
}

/**
 * Locks a meeting for a command.
 * @throws Refusal NotFound `meeting.none`, `report.none`; NotAllowed `permission.<action>`; Stale `meeting.stale`
 */
export async function meetingAtHand(
  db: Db,
  asked: { readonly id: string; readonly version: number; readonly action: Action },
  memberId: string,
  today: LocalDate,
): Promise<MeetingAtHand> {
  const meeting = await lockMeeting(db, asked.id);
  if (!meeting) throw notFound('meeting.none');
  const report = await readableReport(db, meeting.reportId, memberId, today);
  const seat = requireSeat(asked.action, report.seats, targetOfReport(report), today);
  if (meeting.version !== asked.version) throw stale('meeting.stale', { version: meeting.version });
  return { meeting, report, seat };
}
