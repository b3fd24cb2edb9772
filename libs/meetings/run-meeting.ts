// Opens a meeting on its day, adjourns one that is short of its members, calls one off.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { Action } from '@app/hierarchy/permissions.js';
import { planPatience } from '@app/guidance/reminder-plan.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { calendarWith } from '@app/persistence/calendar/calendar.store.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents, type NewEvent, type NewEventHead } from '@app/persistence/delivery/events.store.js';
import { writeMeeting, type MeetingChange } from '@app/persistence/meeting/meetings.store.js';
import { closeReviewReminders, insertReminders } from '@app/persistence/obligation/reminders.store.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { requireMeetingFits } from '@app/workflow/close-meeting.js';
import type { MeetingCommand } from '@app/workflow/meeting.machine.js';
import { meetingAtHand, type MeetingAtHand } from './meeting-access.js';
import { rollFor } from './meeting-roll.js';

export interface MeetingAnswer {
  readonly meetingId: string;
  readonly version: number;
}

interface Step {
  readonly command: MeetingCommand;
  readonly action: Action;
  readonly happened: (head: NewEventHead, said: { readonly meetingId: string; readonly heldOn: LocalDate }) => NewEvent;
}

const reasonOf = (reason: string): string => {
  if (!saysEnough(reason)) throw invalid('meeting.reasonRequired', {}, 'reason');
  return reason.trim();
};

/** The draft lies with the unit again: whoever can call another meeting is reminded as of any draft that waits. */
async function waitAgain(db: Db, report: LoadedReport, now: Date): Promise<void> {
  await closeReviewReminders(db, report.id, now);
  const next = planPatience('review', localDateAt(now), calendarWith(report.recordedDays));
  const { id: reportId, obligationId, version: reportVersion } = report;
  await insertReminders(db, [{ ...next, obligationId, reportId, reportVersion }]);
}

@Injectable()
export class RunMeeting {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a meeting: the roll is taken as of its day, the draft on the table is the report's present one.
   * @throws Refusal NotPossible `meeting.tooEarly`, `meeting.notInState`, and those of {@link meetingAtHand}
   */
  open(id: string, memberId: string, version: number): Promise<MeetingAnswer> {
    const step: Step = {
      command: 'open',
      action: 'meeting.record',
      happened: (head, data) => ({ ...head, type: 'meeting.opened', data }),
    };
    return this.step({ id, version, memberId }, step, async (db, { meeting, report }) => {
      const heldOn = localDateAt(meeting.startsAt);
      if (localDateAt(this.clock.now()) < heldOn) throw notPossible('meeting.tooEarly');
      const roll = await rollFor(db, { ...meeting, superiorId: report.superiorId }, heldOn);
      return { state: 'open', record: { ...meeting.record, roll } };
    });
  }

  /** Ends a meeting that decided nothing, as one short of its members must. */
  adjourn(id: string, memberId: string, version: number, reason: string): Promise<MeetingAnswer> {
    const why = { reason: reasonOf(reason) };
    const step: Step = {
      command: 'adjourn',
      action: 'meeting.record',
      happened: (head, said) => ({ ...head, type: 'meeting.adjourned', data: { ...said, ...why } }),
    };
    return this.step({ id, version, memberId }, step, async () => ({ state: 'adjourned', closedAt: this.clock.now() }));
  }

  /** Calls off a meeting that has not begun. */
  cancel(id: string, memberId: string, version: number, reason: string): Promise<MeetingAnswer> {
    const why = { reason: reasonOf(reason) };
    const step: Step = {
      command: 'cancel',
      action: 'meeting.call',
      happened: (head, said) => ({ ...head, type: 'meeting.cancelled', data: { ...said, ...why } }),
    };
    return this.step({ id, version, memberId }, step, async () => ({ state: 'cancelled', closedAt: this.clock.now() }));
  }

  private step(
    { id, version, memberId }: { readonly id: string; readonly version: number; readonly memberId: string },
    step: Step,
    change: (db: Db, hand: MeetingAtHand) => Promise<MeetingChange>,
  ): Promise<MeetingAnswer> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const hand = await meetingAtHand(db, { id, version, action: step.action }, memberId, localDateAt(now));
      requireMeetingFits(hand.meeting.state, step.command);
      const next = await writeMeeting(db, id, await change(db, hand));
      const { organisationId, id: reportId, obligationId } = hand.report;
      const heldOn = localDateAt(hand.meeting.startsAt);
      const head = { organisationId, reportId, obligationId, memberId, seatId: hand.seat.id, occurredAt: now };
      await appendEvents(db, [step.happened(head, { meetingId: id, heldOn })]);
      if (step.command !== 'open') await waitAgain(db, hand.report, now);
      return { meetingId: id, version: next };
    });
  }
}
