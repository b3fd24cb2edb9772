// Whether a person may lead a meeting, and the meeting and report as they stand.
import type { LocalDate } from '@app/calendar/local-date.js';
import { requireSeat, type Action } from '@app/hierarchy/permissions.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { notFound, stale } from '@app/kernel/errors.js';
import type { Db } from '@app/persistence/db.js';
import { lockMeeting, type StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';

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
