// One command on one report: load, decide, write. Two round trips, one of them the transaction.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { writeFigures } from '@app/forms/check-figures.js';
import { correctFigures, type GivenFigure } from '@app/forms/consolidate.js';
import { dataForm, type Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';
import { reminderAfter } from '@app/guidance/reminder-plan.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { calendarWith } from '@app/persistence/calendar/calendar.store.js';
import { readableReport, requireVersion } from '@app/persistence/report/readable-report.js';
import { staleReport, type LoadedReport } from '@app/persistence/report/reports.store.js';
import { seriesOn } from '@app/persistence/report/number-series.js';
import { writeDecision, type Said } from '@app/persistence/report/decisions.store.js';
import { sourcesOf } from '@app/persistence/report/sources.store.js';
import { isWaitedFor } from './source-standing.js';
import { decide, type Decision } from '@app/workflow/decide.js';
import type { ReportCommand } from '@app/workflow/report-command.js';
import { commitmentsOf } from '@app/persistence/report/commitments.store.js';
import { reportFacts, type OpenMatters } from '@app/persistence/report/report-facts.js';

/** Longest text of one section, in UTF-16 units. */
const MAX_SECTION = 50_000;

/** New texts by section identifier; sections that are not named keep theirs. */
export type SectionTexts = Readonly<Record<string, string>>;

/** New figures by key; those that are not named keep theirs. */
export type FigureInput = Readonly<Record<string, GivenFigure>>;

/** What a save carries. */
export interface ReportContent {
  readonly texts?: SectionTexts;
  readonly figures?: FigureInput;
}

export interface CommandResult {
  readonly reportId: string;
  readonly state: string;
  readonly version: number;
}

const withTexts = (sections: readonly ReportSection[], texts: SectionTexts): ReportSection[] =>
  sections.map((section) => {
    const text = texts[section.id] ?? section.text;
    if (text.length > MAX_SECTION)
      throw invalid('report.sectionTooLong', { heading: section.heading, limit: MAX_SECTION });
    return { ...section, text: text.normalize('NFC').replace(/\u0000/g, '') };
  });

const withFigures = (report: LoadedReport, given: FigureInput, memberId: string): Figures => {
  const form = dataForm(report.dataForm);
  const isConsolidated = form !== undefined && report.sourceRuleIds.length > 0;
  return isConsolidated
    ? correctFigures(form, report.figures, given, memberId)
    : writeFigures(form, report.figures, given);
};

@Injectable()
export class HandleCommand {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Carries out a command for a person.
   * @throws Refusal NotFound `report.none`; Stale `report.stale`; every refusal of {@link decide}
   */
  async execute(
    reportId: string,
    memberId: string,
    command: ReportCommand,
    content: ReportContent = {},
  ): Promise<CommandResult> {
    const now = this.clock.now();
    const today = localDateAt(now);
    const report = await readableReport(this.dataSource, reportId, memberId, today);
    await requireVersion(this.dataSource, report, command.version);
    const facts = reportFacts(report, command.name === 'submit' ? await this.openMatters(report, today) : undefined);
    const decision = decide(report.route, facts, command, { memberId, seats: report.seats, today });
    const version = await writeDecision(this.dataSource, {
      report,
      decision,
      memberId,
      occurredAt: now,
      data: this.traceOf(command, report, content),
      sections: content.texts ? withTexts(report.sections, content.texts) : undefined,
      figures: content.figures ? withFigures(report, content.figures, memberId) : undefined,
      reminder: reminderAfter(decision, today, calendarWith(report.recordedDays)),
      issue: command.name === 'publish' ? this.issueOf(report, decision, today) : null,
    });
    if (version === undefined) throw await staleReport(this.dataSource, reportId);
    return { reportId, state: decision.next.state, version };
  }

  /** What keeps a report from being submitted: subordinates left out unnamed, tasks of earlier meetings unanswered. */
  private async openMatters(report: LoadedReport, today: LocalDate): Promise<OpenMatters> {
    if (report.dataForm === null) return { waitsFor: [], openTasks: [] };
    const [sources, tasks] = await Promise.all([
      report.sourceRuleIds.length > 0 ? sourcesOf(this.dataSource, report.id) : [],
      commitmentsOf(this.dataSource, report.id),
    ]);
    return {
      waitsFor: sources.filter((one) => isWaitedFor(one, today)).map((one) => one.unit),
      openTasks: tasks.filter((one) => one.status === null).map((one) => one.task),
    };
  }

  private traceOf(command: ReportCommand, report: LoadedReport, { texts, figures }: ReportContent): Said {
    if (command.name === 'save') return { sections: Object.keys(texts ?? {}), figures: Object.keys(figures ?? {}) };
    if (command.name === 'submit')
      return { draftNumber: report.draftNumber + 1, underMandate: command.underMandate ?? false };
    const { name: _name, version: _version, ...details } = command;
    return details;
  }

  private issueOf(report: LoadedReport, decision: Decision, today: LocalDate) {
    const series = seriesOn(report, today);
    if (!series) throw notPossible('report.noTerm');
    return { ...series, issuedOn: today, signerTitle: decision.seat.title };
  }
}
