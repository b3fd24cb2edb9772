// One command on one report: load, decide, write. Two round trips, one of them the transaction.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { ReportSection } from '@app/forms/report-form.js';
import { reminderAfter } from '@app/guidance/reminder-plan.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible, stale, type Refusal } from '@app/kernel/errors.js';
import { calendarWith } from '@app/persistence/calendar.store.js';
import { lastChange, loadReport, writeDecision, type LoadedReport } from '@app/persistence/reports.store.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { decide, type Decision } from '@app/workflow/decide.js';
import type { ReportCommand } from '@app/workflow/report-command.js';
import { reportFacts } from '@app/persistence/report-facts.js';

/** Longest text of one section, in UTF-16 units. */
const MAX_SECTION = 50_000;

/** New texts by section identifier; sections that are not named keep theirs. */
export type SectionTexts = Readonly<Record<string, string>>;

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

@Injectable()
export class HandleCommand {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Carries out a command for a person.
   * @throws Refusal NotFound `report.none`, and every refusal of {@link decide}
   */
  async execute(
    reportId: string,
    memberId: string,
    command: ReportCommand,
    texts?: SectionTexts,
  ): Promise<CommandResult> {
    const now = this.clock.now();
    const today = localDateAt(now);
    const report = await this.load(reportId, memberId, today);
    if (command.version !== report.version) throw await this.whatChanged(reportId);
    const decision = decide(report.route, reportFacts(report), command, { memberId, seats: report.seats, today });
    const version = await writeDecision(this.dataSource, {
      report,
      decision,
      memberId,
      occurredAt: now,
      data: this.traceOf(command, report, texts),
      sections: texts ? withTexts(report.sections, texts) : undefined,
      reminder: reminderAfter(decision, today, calendarWith(report.recordedDays)),
      issue: command.name === 'publish' ? this.issueOf(report, decision, today) : null,
    });
    if (version === undefined) throw await this.whatChanged(reportId);
    return { reportId, state: decision.state, version };
  }

  /** The refusal of a command on an old copy: who did what since. */
  private async whatChanged(reportId: string): Promise<Refusal> {
    const last = await lastChange(this.dataSource, reportId);
    return stale('report.stale', { actor: last?.actor ?? '', event: last?.type ?? '', version: last?.version ?? 0 });
  }

  /** A report that the person may not even read does not exist for him or her. */
  private async load(reportId: string, memberId: string, today: LocalDate): Promise<LoadedReport> {
    const report = await loadReport(this.dataSource, reportId, memberId, today);
    if (!report || !seatFor('report.read', report.seats, reportFacts(report).target, today))
      throw notFound('report.none');
    return report;
  }

  private traceOf(command: ReportCommand, report: LoadedReport, texts?: SectionTexts): Record<string, unknown> {
    const { name, version: _version, ...details } = command;
    if (name === 'submit') return { ...details, draftNumber: report.draftNumber + 1 };
    return texts ? { sections: Object.keys(texts) } : details;
  }

  private issueOf(report: LoadedReport, decision: Decision, today: LocalDate) {
    if (!report.termId) throw notPossible('report.noTerm');
    return { issuedOn: today, termId: report.termId, signerTitle: decision.seat.title };
  }
}
