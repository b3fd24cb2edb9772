// A meeting as the browser sees it, with what this person may do in it.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { clockTimeAt } from '@app/calendar/local-time.js';
import type { ChairChoice, MeetingView, NewsView } from '@app/contracts/meeting.contract.js';
import type { MeetingBrief } from '@app/contracts/report.contract.js';
import { documentCode } from '@app/forms/document-number.js';
import { CHAIRING_ROLES } from '@app/hierarchy/membership.js';
import { quorumOf } from '@app/hierarchy/organisation.js';
import { seatFor, type Action } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';
import { meetingPapers, type RegisteredPaper } from '@app/persistence/report/document-register.store.js';
import type { Db } from '@app/persistence/db.js';
import { meetingById, meetingsOf, seatedIn, type StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import { newsOf, type StoredNews } from '@app/persistence/meeting/news.store.js';
import { issuerOf } from '@app/persistence/organisation/organisation.store.js';
import { targetOf } from '@app/persistence/organisation/seats.query.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { presenceNeeded } from '@app/workflow/close-meeting.js';
import { votersOf } from '@app/workflow/meeting.js';
import { voteRuleOn } from '@app/workflow/vote-rules.js';

const paperView = (paper: RegisteredPaper) => ({
  kind: paper.kind,
  code: paper.number !== null && paper.documentType !== '' ? documentCode(paper.number, paper.documentType, paper) : '',
  isReady: paper.files >= 2,
});

const newsView = ({ version, title, text, publishedOn, publishedBy }: StoredNews): NewsView => ({
  version,
  title,
  text,
  publishedOn,
  publishedBy,
});

/** A meeting in a line. */
export const briefOf = (meeting: StoredMeeting): MeetingBrief => ({
  id: meeting.id,
  state: meeting.state,
  title: meeting.title,
  heldOn: localDateAt(meeting.startsAt),
  time: clockTimeAt(meeting.startsAt),
  place: meeting.place,
});

/** Meetings about a report, newest first. */
export const meetingBriefs = async (db: Db, reportId: string): Promise<readonly MeetingBrief[]> =>
  (await meetingsOf(db, reportId)).map(briefOf);

const needed = (meeting: StoredMeeting, heldOn: LocalDate): number => {
  const { members } = votersOf(meeting.record.roll);
  const quorum = meeting.quorum ? quorumOf(meeting.quorum, members) : null;
  return presenceNeeded({ ...meeting, heldOn, quorum }, voteRuleOn(meeting.body, heldOn));
};

@Injectable()
export class PresentMeeting {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotFound `meeting.none`, also for people of another unit */
  async execute(id: string, memberId: string): Promise<MeetingView> {
    const today = localDateAt(this.clock.now());
    const meeting = await meetingById(this.dataSource, id);
    if (!meeting) throw notFound('meeting.none');
    const report = await readableReport(this.dataSource, meeting.reportId, memberId, today).catch(() => {
      throw notFound('meeting.none');
    });
    const heldOn = localDateAt(meeting.startsAt);
    const [issuer, papers, chairs, news] = await Promise.all([
      issuerOf(this.dataSource, report, heldOn),
      meetingPapers(this.dataSource, id),
      this.chairsOf(report, heldOn),
      newsOf(this.dataSource, id),
    ]);
    const { closes, source } = voteRuleOn(meeting.body, heldOn);
    return {
      ...briefOf(meeting),
      ...pick(meeting),
      reportTitle: report.title,
      unit: issuer.unitName,
      chairs,
      rule: { closes, source },
      presenceNeeded: needed(meeting, heldOn),
      news: news ? newsView(news) : null,
      papers: papers.map(paperView),
      may: { ...this.rightsOf(report, today), assign: await this.mayAssign(meeting, report, today) },
    };
  }

  /** A leading body may turn dated conclusions into duties of those below it. */
  private async mayAssign(meeting: StoredMeeting, report: LoadedReport, today: LocalDate): Promise<boolean> {
    if (!meeting.closedAt || !meeting.record.commitments.some((one) => one.dueOn)) return false;
    const target = await targetOf(this.dataSource, report.organisationId, today);
    return seatFor('guidance.register', report.seats, target, today) !== null;
  }

  private rightsOf(report: LoadedReport, today: LocalDate): Omit<MeetingView['may'], 'assign'> {
    const may = (action: Action): boolean => seatFor(action, report.seats, targetOfReport(report), today) !== null;
    return { record: may('meeting.record'), close: may('meeting.close'), call: may('meeting.call') };
  }

  private async chairsOf(report: LoadedReport, heldOn: LocalDate): Promise<ChairChoice[]> {
    const leaders = await seatedIn(this.dataSource, report.organisationId, CHAIRING_ROLES, heldOn);
    return leaders.flatMap(({ memberId, name, title }) => (memberId ? [{ memberId, name, title }] : []));
  }
}

const pick = (meeting: StoredMeeting) => ({
  reportId: meeting.reportId,
  body: meeting.body,
  host: meeting.host,
  version: meeting.version,
  hasteReason: meeting.hasteReason,
  agenda: meeting.agenda,
  draftNumber: meeting.draftNumber,
  chairId: meeting.chairId,
  record: meeting.record,
  adoption: meeting.adoption,
});
