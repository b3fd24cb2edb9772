// Registers the papers that a meeting's record makes: numbered where their type is, rendered later by the worker.
import { Injectable } from '@nestjs/common';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { MeetingPaperFacts, MeetingPaperKind } from '@app/forms/meeting-paper-facts.js';
import { MEETING_PAPER_TYPES } from '@app/forms/meeting-paper-facts.js';
import { timeAt } from '@app/calendar/local-time.js';
import type { Db } from '@app/persistence/db.js';
import { registerMeetingPaper } from '@app/persistence/document-register.store.js';
import { issuerOf, type Issuer } from '@app/persistence/organisation.store.js';
import type { StoredMeeting } from '@app/persistence/meetings.store.js';
import type { LoadedReport } from '@app/persistence/reports.store.js';
import { voteRuleOn } from '@app/workflow/vote-rules.js';

/** A meeting that was closed, with the report it was about. */
export interface ClosedMeeting {
  readonly meeting: StoredMeeting;
  readonly report: LoadedReport;
}

const factsOf = ({ meeting, report }: ClosedMeeting, issuer: Issuer, issuedOn: LocalDate): MeetingPaperFacts => {
  const heldOn = localDateAt(meeting.startsAt);
  const chair = meeting.record.roll.find((one) => one.memberId === meeting.chairId);
  return {
    ...issuer,
    issuedOn,
    title: meeting.title,
    venue: meeting.place,
    heldOn,
    time: timeAt(meeting.startsAt),
    agenda: meeting.agenda,
    reportTitle: `Báo cáo ${report.title}`,
    draftNumber: meeting.draftNumber,
    record: meeting.record,
    adoption: meeting.adoption,
    ruleSource: voteRuleOn(meeting.body, heldOn).source,
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
  }

  /** The list of comments with what became of each, once every one is answered. */
  afterAnswers(db: Db, closed: ClosedMeeting, today: LocalDate): Promise<void> {
    return this.register(db, closed, 'contributions', today);
  }

  private async register(db: Db, closed: ClosedMeeting, kind: MeetingPaperKind, today: LocalDate): Promise<void> {
    const { meeting, report } = closed;
    const issuer = await issuerOf(db, report.organisationId, report.superiorId);
    const content = factsOf(closed, issuer, today);
    await registerMeetingPaper(db, {
      kind,
      meetingId: meeting.id,
      reportId: report.id,
      issuerId: report.organisationId,
      documentType: MEETING_PAPER_TYPES[kind],
      termId: report.termId,
      organSymbol: report.organSymbol,
      issuedOn: today,
      signerId: meeting.chairId,
      signerTitle: content.chairTitle,
      content,
    });
  }
}
