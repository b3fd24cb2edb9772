// A report as the browser sees it, with the commands this person may give now.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { MeetingBrief, ReportView } from '@app/contracts/report.contract.js';
import { documentCode, type DocumentType } from '@app/forms/document-number.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { peopleAround } from '@app/persistence/delivery/audience.query.js';
import { historyOf, reportPageRow, type ReportPageRow } from '@app/persistence/report/report-page.query.js';
import { loadReport, type LoadedReport } from '@app/persistence/report/reports.store.js';
import { commitmentsOf } from '@app/persistence/report/commitments.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { namesOf } from '@app/persistence/organisation/organisation.store.js';
import { emptyAhead } from '@app/workflow/empty-stages.js';
import { decidersOf } from '@app/workflow/voices.js';
import { LIVE_MEETING_STATES } from '@app/workflow/meeting.machine.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import { stageOf } from '@app/workflow/review-route.js';
import { rolesHeld } from '@app/persistence/routes/routes.store.js';
import { PresentConsolidation } from './present-consolidation.js';
import { meetingBriefs } from '../meeting/present-meeting.js';
import { PresentObligation } from '../obligation/present-obligation.js';

/** The group of people on whom a report waits, by its state. */
function holderGroup(report: LoadedReport): string | null {
  const stage = stageOf(report.route, report.state);
  if (stage?.roles) return 'stageDeciders';
  if (stage) return stage.decidedBy === 'superior' ? 'reviewers' : 'ownCommittee';
  return report.state === 'published' || report.state === 'withdrawn' ? null : 'ownLeaders';
}

const documentOf = (row: ReportPageRow): ReportView['document'] => {
  if (!row.document) return null;
  const { number, type, issuedOn, files } = row.document;
  return { code: documentCode(number, type as DocumentType, row.document), issuedOn, filesReady: files >= 2 };
};

/** A stage that waits for its meeting, none being called, and a person who may call it. */
const mayCall = (report: LoadedReport, meetings: readonly MeetingBrief[], today: LocalDate): boolean =>
  stageOf(report.route, report.state)?.how === 'MEETING' &&
  !meetings.some((one) => LIVE_MEETING_STATES.includes(one.state)) &&
  seatFor('meeting.call', report.seats, reportFacts(report).target, today) !== null;

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
    const report = await loadReport(this.dataSource, reportId, memberId, today);
    const facts = report && reportFacts(report);
    if (!report || !facts || !seatFor('report.read', report.seats, facts.target, today)) throw notFound('report.none');
    const [row, history, obligation, holders, meetings, figures, consolidation] = await Promise.all([
      reportPageRow(this.dataSource, reportId),
      historyOf(this.dataSource, reportId),
      this.obligation.execute(report.obligationId, memberId),
      this.holdersOf(report, today),
      meetingBriefs(this.dataSource, reportId),
      this.numbers.figures(report),
      this.numbers.consolidation(report),
    ]);
    if (!row) throw notFound('report.none');
    return {
      id: report.id,
      state: report.state,
      stateSince: row.stateSince.toISOString(),
      version: report.version,
      draftNumber: report.draftNumber,
      requiresReadoption: report.requiresReadoption,
      finalises: report.finalises,
      sections: report.sections,
      stages: report.route.stages,
      holders,
      voices: await this.voicesOf(report),
      nobodyAt: await this.nobodyAt(report, today),
      hasMandate: report.hasMandate,
      commitments: await commitmentsOf(this.dataSource, reportId),
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

  /** Steps ahead that nobody could decide today: told before the report gets stuck there. */
  private async nobodyAt(report: LoadedReport, today: string): Promise<readonly string[]> {
    const [own, superior] = await Promise.all([
      rolesHeld(this.dataSource, report.organisationId, today),
      rolesHeld(this.dataSource, report.superiorId, today),
    ]);
    return emptyAhead(report.route, report.state, { own, superior });
  }

  private async voicesOf(report: LoadedReport): Promise<ReportView['voices']> {
    const stage = stageOf(report.route, report.state);
    if (stage?.how !== 'SEVERAL') return [];
    const ids = decidersOf(stage, reportFacts(report));
    const names = await namesOf(this.dataSource, ids);
    return names.map(({ id, name }) => ({ name, hasAgreed: report.approvals.includes(id) }));
  }

  private async holdersOf(report: LoadedReport, today: string): Promise<string[]> {
    const group = holderGroup(report);
    if (!group) return [];
    const { organisationId, superiorId } = report;
    const stage = stageOf(report.route, report.state);
    const around = {
      organisationId,
      superiorId,
      reportId: report.id,
      awaits: stage?.decidedBy,
      awaitsRoles: stage?.roles,
    };
    const people = await peopleAround(this.dataSource, around, today);
    return people.filter((one) => one.group === group).map((one) => one.fullName);
  }
}
