// Calls the meeting that a report's stage waits for: notice, agenda, the draft on the table, everybody who is to come.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instantAt, isLocalDate, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { CHAIRING_ROLES, type Seat } from '@app/hierarchy/membership.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { planAfterMeeting } from '@app/guidance/reminder-plan.js';
import { calendarWith } from '@app/persistence/calendar/calendar.store.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { insertMeeting, type NewMeeting } from '@app/persistence/meeting/meetings.store.js';
import { closeReviewReminders, insertReminders } from '@app/persistence/obligation/reminders.store.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { lockReport } from '@app/persistence/report/sources.store.js';
import { checkNotice } from '@app/workflow/close-meeting.js';
import { emptyRecord, type RollEntry } from '@app/workflow/meeting.js';
import { isMeeting } from '@app/workflow/stage-kinds.js';
import { stageOf } from '@app/workflow/review-route.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';
import { rollFor } from './meeting-roll.js';

/** A notice as its writer fills it in. `time` is HH:MM in Asia/Ho_Chi_Minh. */
export interface Notice {
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly time: string;
  readonly place: string;
  /** Unit that hosts it, where it is another than the body's own. */
  readonly host?: string;
  readonly agenda: readonly string[];
  readonly isExpanded: boolean;
  readonly hasteReason: string;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The instant a notice names. */
function startOf(notice: Notice): Date {
  const [, hour, minute] = TIME.exec(notice.time) ?? [];
  if (!isLocalDate(notice.heldOn) || hour === undefined) throw invalid('meeting.badTime', {}, 'time');
  return instantAt(notice.heldOn, Number(hour), Number(minute));
}

/** In the chair: the first on the roll whose seat may chair, the secretary before the deputy. */
function chairOf(roll: readonly RollEntry[], report: LoadedReport): string {
  const rank = (seat: Pick<Seat, 'role'>): number => CHAIRING_ROLES.indexOf(seat.role);
  const chair = report.seatsAround
    .filter((seat) => seat.organisationId === report.organisationId && rank(seat) >= 0)
    .toSorted((one, other) => rank(one) - rank(other))
    .find((seat) => roll.some((one) => one.memberId === seat.memberId));
  if (!chair) throw notPossible('meeting.nobodyToChair');
  return chair.memberId;
}

const agendaOf = (notice: Notice): readonly string[] => {
  const items = notice.agenda.map((item) => item.trim()).filter(Boolean);
  if (items.length === 0) throw invalid('meeting.noAgenda', {}, 'agenda');
  return items;
};

@Injectable()
export class CallMeeting {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves to the meeting's identifier.
   * @throws Refusal NotFound `report.none`; NotAllowed `permission.meeting.call`; NotPossible `meeting.noStage`,
   *   `meeting.live`, `meeting.noRoll`, `meeting.nobodyToChair`; Invalid `meeting.past`, `meeting.shortNotice`,
   *   `meeting.badTime`, `meeting.noAgenda`, `meeting.noPlace`
   */
  async execute(reportId: string, memberId: string, notice: Notice): Promise<string> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      // Nobody may send the report back while its meeting is being called.
      await lockReport(db, reportId);
      const report = await readableReport(db, reportId, memberId, today);
      const seat = requireSeat('meeting.call', report.seats, targetOfReport(report), today);
      const id = await insertMeeting(db, {
        ...(await this.prepare(db, report, notice)),
        calledBy: memberId,
        calledAt: now,
      });
      if (!id) throw notPossible('meeting.live');
      const { heldOn, time, place, hasteReason } = notice;
      const { organisationId, obligationId } = report;
      const data = { meetingId: id, heldOn, time, place, hasteReason };
      const about = { organisationId, reportId, obligationId, memberId, seatId: seat.id };
      await appendEvents(db, [{ type: 'meeting.called', ...about, occurredAt: now, data }]);
      await this.waitForMeeting(db, report, heldOn, now);
      return id;
    });
  }

  /** Everything a called meeting consists of, or a refusal. */
  private async prepare(
    db: Db,
    report: LoadedReport,
    notice: Notice,
  ): Promise<Omit<NewMeeting, 'calledBy' | 'calledAt'>> {
    const stage = stageOf(report.route, report.state);
    if (!stage || !isMeeting(stage)) throw notPossible('meeting.noStage');
    const startsAt = startOf(notice);
    checkNotice(notice, stage.noticeDays ?? 0, localDateAt(this.clock.now()));
    if (notice.place.trim() === '') throw invalid('meeting.noPlace', {}, 'place');
    const body = stage.body ?? 'GENERAL_ASSEMBLY';
    const { organisationId, superiorId } = report;
    const roll = await rollFor(db, { organisationId, superiorId, body, isExpanded: notice.isExpanded }, notice.heldOn);
    if (!roll.some((one) => one.capacity === 'VOTING')) throw notPossible('meeting.noRoll');
    return {
      organisationId,
      reportId: report.id,
      stage: stage.name,
      body,
      title: notice.title.trim() || 'Hội nghị',
      place: notice.place.trim(),
      host: notice.host?.trim() ?? '',
      startsAt,
      hasteReason: notice.hasteReason.trim(),
      agenda: agendaOf(notice),
      isExpanded: notice.isExpanded,
      draftNumber: report.draftNumber,
      chairId: chairOf(roll, report),
      record: emptyRecord(roll),
    };
  }

  /** Until the meeting is over nobody is reminded that the draft lies there. */
  private async waitForMeeting(db: Db, report: LoadedReport, heldOn: LocalDate, now: Date): Promise<void> {
    await closeReviewReminders(db, report.id, now);
    const next = planAfterMeeting(heldOn, calendarWith(report.recordedDays));
    const { id: reportId, obligationId, version: reportVersion } = report;
    await insertReminders(db, [{ ...next, obligationId, reportId, reportVersion }]);
  }
}
