// A report as the browser sees it, with the commands this person may give now.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { MeetingBrief, ReportView } from '@app/contracts/report.contract.js';
import { documentCode, type DocumentType } from '@app/forms/document-number.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { historyOf, reportPageRow, type ReportPageRow } from '@app/persistence/report/report-page.query.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { commitmentsOf } from '@app/persistence/report/commitments.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { namesOf } from '@app/persistence/organisation/organisation.store.js';
import { aroundOf } from '@app/workflow/decide.js';
import { holdersOf, nobodyAhead, voicesAt } from '@app/workflow/deciders.js';
import type { ReportFacts } from '@app/workflow/report-command.js';
import { countsVoices, isMeeting } from '@app/workflow/stage-kinds.js';
import { LIVE_MEETING_STATES } from '@app/workflow/meeting.machine.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import { stageOf, type Stage } from '@app/workflow/review-route.js';
import { PresentConsolidation } from './present-consolidation.js';
import { meetingBriefs } from '../meeting/present-meeting.js';
import { PresentObligation } from '../obligation/present-obligation.js';

const documentOf = (row: ReportPageRow): ReportView['document'] => {
  if (!row.document) return null;
  const { number, type, issuedOn, files } = row.document;
  return { code: documentCode(number, type as DocumentType, row.document), issuedOn, filesReady: files >= 2 };
};

/** What the page shows of a report as it is kept. */
const keptOf = (report: LoadedReport) => ({
  id: report.id,
  state: report.state,
  version: report.version,
  draftNumber: report.draftNumber,
  requiresReadoption: report.requiresReadoption,
  finalises: report.finalises,
  sections: report.sections,
  hasMandate: report.hasMandate,
});

/** A stage that waits for its meeting, none being called, and a person who may call it. */
const mayCall = (report: LoadedReport, meetings: readonly MeetingBrief[], today: LocalDate): boolean =>
  isMeeting(stageOf(report.route, report.state)) &&
  !meetings.some((one) => LIVE_MEETING_STATES.includes(one.state)) &&
  seatFor('meeting.call', report.seats, targetOfReport(report), today) !== null;

@Injectable()
export class PresentReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly obligation: PresentObligation,
    private readonly numbers: PresentConsolidation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotFound `report.none`, also for people of another branch */
  async execute(reportId: string, memberId: string): Promise<ReportView> {
    const today = localDateAt(this.clock.now());
    const report = await readableReport(this.dataSource, reportId, memberId, today);
    const facts = reportFacts(report);
    const around = aroundOf(facts);
    const [row, history, obligation, holders, voices, commitments, meetings, figures, consolidation] =
      await Promise.all([
        reportPageRow(this.dataSource, reportId),
        historyOf(this.dataSource, reportId),
        this.obligation.execute(report.obligationId, memberId),
        namesOf(this.dataSource, holdersOf(report.route, facts, around)),
        this.voicesOf(facts, stageOf(report.route, report.state)),
        commitmentsOf(this.dataSource, reportId),
        meetingBriefs(this.dataSource, reportId),
        this.numbers.figures(report),
        this.numbers.consolidation(report),
      ]);
    if (!row) throw notFound('report.none');
    return {
      ...keptOf(report),
      stateSince: row.stateSince.toISOString(),
      stages: report.route.stages,
      holders: holders.map((member) => member.name),
      voices,
      nobodyAt: nobodyAhead(report.route, report.state, around),
      commitments,
      figures,
      consolidation,
      meetings,
      mayCallMeeting: mayCall(report, meetings, today),
      commands: availableCommands(report.route, facts, { memberId, seats: report.seats, today }),
      obligation,
      history: history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      document: documentOf(row),
    };
  }

  private async voicesOf(facts: ReportFacts, stage: Stage | undefined): Promise<ReportView['voices']> {
    if (!stage || !countsVoices(stage)) return [];
    const names = await namesOf(this.dataSource, voicesAt(stage, aroundOf(facts), facts.approvals));
    return names.map(({ id, name }) => ({ name, hasAgreed: facts.approvals.includes(id) }));
  }
}
