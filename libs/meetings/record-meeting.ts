// Keeps the minutes while a meeting runs, and closes it: the adoption, the papers and the tasks in one transaction.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { reminderAfter } from '@app/guidance/reminder-plan.js';
import { quorumOf } from '@app/hierarchy/organisation.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { stale } from '@app/kernel/errors.js';
import { calendarWith } from '@app/persistence/calendar/calendar.store.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents, type NewEvent } from '@app/persistence/delivery/events.store.js';
import { insertCommitments } from '@app/persistence/report/commitments.store.js';
import { writeMeeting, type StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import { writeDecision } from '@app/persistence/report/decisions.store.js';
import { closeMeeting, requireMeetingFits, type MeetingClose } from '@app/workflow/close-meeting.js';
import type { Adoption } from '@app/workflow/adoption.js';
import { decide } from '@app/workflow/decide.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { voteRuleOn } from '@app/workflow/vote-rules.js';
import type { MeetingOutcome } from '@app/workflow/meeting.machine.js';
import { votersOf, type MeetingRecord } from '@app/workflow/meeting.js';
import { IssueMeetingPapers } from './issue-meeting-papers.js';
import { checkChair, minutesOver, type MinutesInput } from './meeting-minutes.js';
import { meetingAtHand, type MeetingAtHand } from './meeting-access.js';
import type { MeetingAnswer } from './run-meeting.js';

export interface CloseAnswer extends MeetingAnswer {
  readonly outcome: MeetingClose['outcome'];
  readonly reportState: string;
}

@Injectable()
export class RecordMeeting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: IssueMeetingPapers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps the minutes as they stand; nothing is decided.
   * @throws Refusal those of `meetingAtHand`; NotPossible `meeting.notInState`; Invalid `meeting.badChair`,
   *   `meeting.halfContribution`, `meeting.halfTask`
   */
  save(id: string, memberId: string, version: number, input: MinutesInput): Promise<MeetingAnswer> {
    const today = localDateAt(this.clock.now());
    return this.dataSource.transaction(async (db) => {
      const { meeting, report } = await meetingAtHand(db, { id, version, action: 'meeting.record' }, memberId, today);
      requireMeetingFits(meeting.state, 'record');
      checkChair(input.chairId, report);
      const record = minutesOver(meeting, input);
      return { meetingId: id, version: await writeMeeting(db, id, { record, chairId: input.chairId }) };
    });
  }

  /**
   * Closes the meeting with these minutes. Adopted or concluded, the report moves on in the same transaction; not
   * adopted, it stays where it is until it is sent back or put to another meeting.
   * @throws Refusal those of {@link save}, of `closeMeeting` and of `decide`
   */
  close(id: string, memberId: string, version: number, input: MinutesInput): Promise<CloseAnswer> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const hand = await meetingAtHand(db, { id, version, action: 'meeting.close' }, memberId, today);
      checkChair(input.chairId, hand.report);
      const record = minutesOver(hand.meeting, input);
      const meeting: StoredMeeting = { ...hand.meeting, record, chairId: input.chairId };
      const heldOn = localDateAt(meeting.startsAt);
      const rule = voteRuleOn(meeting.body, heldOn);
      const close = closeMeeting({ ...meeting, heldOn, quorum: quorumIn(meeting, record) }, rule, today);
      const { outcome, adoption } = close;
      const change = { state: outcome, record, chairId: input.chairId, closedAt: now };
      const next = await writeMeeting(db, id, adoption ? { ...change, adoption } : change);
      await insertCommitments(db, meeting, record.commitments, now);
      await this.papers.afterClose(db, { ...hand, meeting: { ...meeting, adoption } }, today);
      await appendEvents(db, [closedEvent(hand, memberId, outcome, now)]);
      const reportState = adoption ? await this.pass(db, hand, memberId, adoption) : hand.report.state;
      return { meetingId: id, version: next, outcome, reportState };
    });
  }

  /** The adoption moves the report. */
  private async pass(
    db: Db,
    { meeting, report }: MeetingAtHand,
    memberId: string,
    adoption: Adoption,
  ): Promise<string> {
    const now = this.clock.now();
    const today = localDateAt(now);
    const command = { name: 'approve', version: report.version, adoption } as const;
    const decision = decide(report.route, reportFacts(report), command, { memberId, seats: report.seats, today });
    const version = await writeDecision(db, {
      report,
      decision,
      memberId,
      occurredAt: now,
      data: { adoption, meetingId: meeting.id },
      reminder: reminderAfter(decision, today, calendarWith(report.recordedDays)),
      issue: null,
    });
    if (version === undefined) throw stale('meeting.stale', { version: meeting.version });
    return decision.next.state;
  }
}

const closedEvent = (
  { meeting, report, seat }: MeetingAtHand,
  memberId: string,
  outcome: MeetingOutcome,
  now: Date,
): NewEvent => ({
  type: 'meeting.closed',
  organisationId: report.organisationId,
  reportId: report.id,
  obligationId: report.obligationId,
  memberId,
  seatId: seat.id,
  occurredAt: now,
  data: { meetingId: meeting.id, heldOn: localDateAt(meeting.startsAt), kind: outcome },
});

const quorumIn = (meeting: StoredMeeting, record: MeetingRecord): number | null =>
  meeting.quorum ? quorumOf(meeting.quorum, votersOf(record.roll).members) : null;
