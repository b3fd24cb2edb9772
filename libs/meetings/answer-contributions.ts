// Answers what was said at a meeting: accepted or explained (tiếp thu, giải trình); the list is issued once complete.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { writeMeeting } from '@app/persistence/meeting/meetings.store.js';
import { requireMeetingFits } from '@app/workflow/close-meeting.js';
import type { Contribution } from '@app/workflow/meeting.js';
import { IssueMeetingPapers } from './issue-meeting-papers.js';
import { meetingAtHand } from './meeting-access.js';
import type { MeetingAnswer } from './run-meeting.js';

/** One answer, in the order of the contributions. */
export type ContributionAnswer = Pick<Contribution, 'resolution' | 'response'>;

const isAnswered = (one: Contribution): boolean => one.resolution !== null && one.response !== '';

@Injectable()
export class AnswerContributions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: IssueMeetingPapers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal those of `meetingAtHand`; NotPossible `meeting.notInState`, `meeting.answersIssued`; Invalid
   *   `meeting.halfAnswer`, `meeting.answersDiffer`
   */
  execute(
    id: string,
    memberId: string,
    version: number,
    answers: readonly ContributionAnswer[],
  ): Promise<MeetingAnswer> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const hand = await meetingAtHand(db, { id, version, action: 'meeting.record' }, memberId, today);
      const { meeting, report, seat } = hand;
      requireMeetingFits(meeting.state, 'respond');
      const { contributions } = meeting.record;
      if (contributions.length > 0 && contributions.every(isAnswered)) throw notPossible('meeting.answersIssued');
      if (answers.length !== contributions.length) throw invalid('meeting.answersDiffer', {}, 'answers');
      const answered = contributions.map((one, at) => ({
        ...one,
        resolution: answers[at]?.resolution ?? null,
        response: (answers[at]?.response ?? '').trim(),
      }));
      if (answered.some((one) => (one.resolution === null) !== (one.response === '')))
        throw invalid('meeting.halfAnswer', {}, 'answers');
      const record = { ...meeting.record, contributions: answered };
      const next = await writeMeeting(db, id, { record });
      const complete = answered.every(isAnswered);
      if (complete) await this.papers.afterAnswers(db, { meeting: { ...meeting, record }, report }, today);
      const about = { organisationId: report.organisationId, reportId: report.id, obligationId: report.obligationId };
      const data = { meetingId: id, answered: answered.filter(isAnswered).length, of: answered.length };
      await appendEvents(db, [
        { type: 'meeting.answered', ...about, memberId, seatId: seat.id, occurredAt: now, data },
      ]);
      return { meetingId: id, version: next };
    });
  }
}
