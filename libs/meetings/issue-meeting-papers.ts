// Registers the papers that a meeting's record makes: numbered where their type is, rendered later by the worker.
import { Injectable } from '@nestjs/common';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { DraftChanges, MeetingPaperFacts, MeetingPaperKind } from '@app/forms/meeting-paper-facts.js';
import { newsDraft } from '@app/forms/after-meeting-papers.js';
import { MEETING_PAPER_TYPES } from '@app/forms/meeting-paper-facts.js';
import { timeAt } from '@app/calendar/local-time.js';
import type { Db } from '@app/persistence/db.js';
import { registerMeetingPaper } from '@app/persistence/report/document-register.store.js';
import { seriesOn } from '@app/persistence/report/number-series.js';
import { insertNews } from '@app/persistence/meeting/news.store.js';
import { issuerOf, type Issuer } from '@app/persistence/organisation/organisation.store.js';
import type { StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { voteRuleOn } from '@app/workflow/vote-rules.js';

/** A meeting that was closed, with the report it was about. */
export interface ClosedMeeting {
  readonly meeting: StoredMeeting;
  readonly report: LoadedReport;
}

const factsOf = ({ meeting, report }: ClosedMeeting, issuer: Issuer, issuedOn: LocalDate): MeetingPaperFacts => {
  const heldOn = localDateAt(meeting.startsAt);
  const rule = voteRuleOn(meeting.body, heldOn);
  const chair = meeting.record.roll.find((one) => one.memberId === meeting.chairId);
  return {
    ...issuer,
    issuedOn,
    title: meeting.title,
    venue: meeting.place,
    host: meeting.host,
    heldOn,
    time: timeAt(meeting.startsAt),
    agenda: meeting.agenda,
    reportTitle: `Báo cáo ${report.title}`,
    draftNumber: meeting.draftNumber,
    record: meeting.record,
    adoption: meeting.adoption,
    closes: rule.closes,
    ruleSource: rule.source,
    chairName: chair?.name ?? '',
    chairTitle: chair?.title ?? '',
  };
};

@Injectable()
export class IssueMeetingPapers {
  /** Minutes always; a notice where there are conclusions or tasks; a news item of a meeting that let the report pass. */
  async afterClose(db: Db, closed: ClosedMeeting, today: LocalDate): Promise<void> {
    const { record, adoption } = closed.meeting;
    const concludes = record.conclusion !== '' || record.commitments.length > 0;
    const kinds: readonly MeetingPaperKind[] = [
      'minutes',
      ...(concludes ? (['conclusion'] as const) : []),
      ...(adoption ? (['news'] as const) : []),
    ];
    for (const kind of kinds) await this.register(db, closed, kind, today);
    if (adoption) await this.draftNews(db, closed, today);
  }

  /** The annex to the minutes, once the wording that the meeting left open is submitted. */
  afterWording(db: Db, closed: ClosedMeeting, changes: DraftChanges, today: LocalDate): Promise<void> {
    return this.register(db, { ...closed, changes }, 'changes', today);
  }

  /** The list of comments with what became of each, once every one is answered. */
  afterAnswers(db: Db, closed: ClosedMeeting, today: LocalDate): Promise<void> {
    return this.register(db, closed, 'contributions', today);
  }

  /** A news item of the event begins as a draft that somebody edits and publishes. */
  private async draftNews(db: Db, closed: ClosedMeeting, today: LocalDate): Promise<void> {
    const { meeting, report } = closed;
    const facts = factsOf(closed, await issuerOf(db, report, today), today);
    const { id: meetingId, organisationId, title } = meeting;
    await insertNews(db, { meetingId, organisationId, title, text: newsDraft(facts) });
  }

  private async register(
    db: Db,
    closed: ClosedMeeting & { readonly changes?: DraftChanges },
    kind: MeetingPaperKind,
    today: LocalDate,
  ): Promise<void> {
    const { meeting, report, changes } = closed;
    const issuer = await issuerOf(db, report, today);
    const facts = factsOf(closed, issuer, today);
    const content = changes ? { ...facts, changes } : facts;
    await registerMeetingPaper(db, {
      kind,
      meetingId: meeting.id,
      reportId: report.id,
      issuerId: report.issuerId,
      documentType: MEETING_PAPER_TYPES[kind],
      series: seriesOn(report, today),
      line: report.line,
      organSymbol: report.organSymbol,
      issuedOn: today,
      signerId: meeting.chairId,
      signerTitle: content.chairTitle,
      content,
    });
  }
}
