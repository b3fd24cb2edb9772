// A meeting told in one go through the real use cases: called, opened, held, closed.
import type { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import type { Clock } from '@app/kernel/clock.js';
import { AnswerContributions } from '@app/meetings/answer-contributions.js';
import { CallMeeting, type Notice } from '@app/meetings/call-meeting.js';
import { IssueMeetingPapers } from '@app/meetings/issue-meeting-papers.js';
import type { MinutesInput } from '@app/meetings/meeting-minutes.js';
import { RecordMeeting, type CloseAnswer } from '@app/meetings/record-meeting.js';
import { RunMeeting } from '@app/meetings/run-meeting.js';
import { meetingById, type StoredMeeting } from '@app/persistence/meeting/meetings.store.js';

/** The use cases on meetings, on one connection and one clock. */
export class Meetings {
  readonly call: CallMeeting;
  readonly run: RunMeeting;
  readonly record: RecordMeeting;
  readonly answer: AnswerContributions;

  constructor(
    readonly dataSource: DataSource,
    readonly clock: Clock,
  ) {
    const papers = new IssueMeetingPapers();
    this.call = new CallMeeting(dataSource, clock);
    this.run = new RunMeeting(dataSource, clock);
    this.record = new RecordMeeting(dataSource, papers, clock);
    this.answer = new AnswerContributions(dataSource, papers, clock);
  }

  async find(id: string): Promise<StoredMeeting> {
    const meeting = await meetingById(this.dataSource, id);
    if (!meeting) throw new Error(`There is no meeting ${id}.`);
    return meeting;
  }

  /** A notice for today, with the reason that haste needs. */
  notice(part: Partial<Notice> = {}): Notice {
    return {
      title: 'Hội nghị chi bộ thông qua báo cáo',
      heldOn: localDateAt(this.clock.now()),
      time: '14:00',
      place: 'phòng họp cơ quan',
      agenda: ['Trình bày dự thảo báo cáo', 'Thảo luận', 'Biểu quyết thông qua'],
      isExpanded: false,
      hasteReason: 'Kết hợp kỳ sinh hoạt thường kỳ của chi bộ',
      ...part,
    };
  }

  /** Minutes of an open meeting: the last `absent` members excused, everybody present in favour. */
  async minutes(id: string, absent: number, part: Partial<MinutesInput> = {}): Promise<MinutesInput> {
    const { record, chairId } = await this.find(id);
    const voters = record.roll.filter((one) => one.capacity === 'VOTING' && one.memberId !== chairId);
    const away = new Set(voters.slice(Math.max(0, voters.length - absent)).map((one) => one.key));
    const roll = record.roll.map((one) => ({
      ...one,
      status: away.has(one.key) ? ('EXCUSED' as const) : ('PRESENT' as const),
      reason: away.has(one.key) ? 'đi công tác' : '',
    }));
    const present = roll.filter((one) => one.capacity === 'VOTING' && one.status === 'PRESENT');
    const minuteTaker = present.find((one) => one.memberId !== chairId)?.name ?? present[0]?.name ?? '';
    return {
      ...record,
      chairId,
      roll,
      minuteTaker,
      vote: { votesFor: present.length, votesAgainst: 0, votesOther: 0 },
      ...part,
    };
  }

  /** Calls, opens and closes today's meeting about a report. */
  async hold(reportId: string, leader: string, absent: number, part: Partial<MinutesInput> = {}): Promise<CloseAnswer> {
    const id = await this.call.execute(reportId, leader, this.notice());
    const { version } = await this.run.open(id, leader, 1);
    return this.record.close(id, leader, version, await this.minutes(id, absent, part));
  }
}
