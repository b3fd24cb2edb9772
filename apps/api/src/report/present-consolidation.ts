// The figures of a report and, of a consolidated one, where they come from and whether they still hold.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { ConsolidationView, FiguresView, SourceView } from '@app/contracts/consolidation.contract.js';
import { figureFaults } from '@app/forms/check-figures.js';
import { addUp, gatherTexts } from '@app/forms/consolidate.js';
import { dataForm, type Figures } from '@app/forms/figures.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { namesOf } from '@app/persistence/organisation/organisation.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { roundsOwedTo, sourcesOf, type SourceRow } from '@app/persistence/report/sources.store.js';
import { judgeClaims } from '@app/reports/judge-claims.js';
import { isStale, isWaitedFor, standingOf } from '@app/reports/source-standing.js';
import { fitsState } from '@app/workflow/decide.js';

const sourceView = (row: SourceRow, today: LocalDate): SourceView => ({
  obligationId: row.obligationId,
  reportId: row.reportId,
  unit: row.unit,
  standing: standingOf(row, today),
  dueOn: row.dueOn,
  isTaken: row.takenVersion !== null,
  isStale: isStale(row, today),
  gap: row.gap,
});

@Injectable()
export class PresentConsolidation {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A report's figures; null where its form has none. */
  async figures(report: LoadedReport): Promise<FiguresView | null> {
    const form = dataForm(report.dataForm);
    if (!form) return null;
    const isSettled = report.state === 'approved' || report.state === 'published';
    return {
      id: form.id,
      definitions: form.figures,
      values: await this.withNames(report.figures),
      faults: figureFaults(form, report.figures),
      mayTrueUp: isSettled && this.writes(report) && Object.values(report.figures).some((one) => one.isEstimate),
    };
  }

  /** Where a consolidated report comes from; null for a report of a unit that nobody reports to. */
  async consolidation(report: LoadedReport): Promise<ConsolidationView | null> {
    const form = dataForm(report.dataForm);
    if (!form) return null;
    const today = localDateAt(this.clock.now());
    const until = report.dueOn > today ? report.dueOn : today;
    const rounds = await roundsOwedTo(this.dataSource, report.organisationId, until);
    if (rounds.length === 0) return null;
    const rows = await sourcesOf(this.dataSource, report.id);
    const taken = rows.flatMap(({ unit, taken: figures }) => (figures ? [{ unit, figures }] : []));
    const accepted = rows.filter((row) => standingOf(row, today) === 'ACCEPTED');
    const mayChange = fitsState(report.route, reportFacts(report), 'save') || report.state === 'published';
    return {
      rounds: rounds.map((one) => ({ ...one, isChosen: report.sourceRuleIds.includes(one.ruleId) })),
      sources: rows.map((row) => sourceView(row, today)),
      waitsFor: rows.filter((row) => isWaitedFor(row, today)).map((row) => row.unit),
      isStale: rows.some((row) => isStale(row, today)),
      totals: addUp(form, taken),
      claims: judgeClaims(report.claims, rows, today),
      texts: gatherTexts(
        report.sections,
        accepted.map(({ unit, sections }) => ({ unit, sections: sections ?? [] })),
      ),
      mayTake: mayChange && this.writes(report),
      mayGoAhead: seatFor('report.goAhead', report.seats, reportFacts(report).target, today) !== null,
    };
  }

  private writes(report: LoadedReport): boolean {
    const today = localDateAt(this.clock.now());
    return seatFor('report.write', report.seats, reportFacts(report).target, today) !== null;
  }

  /** Corrections name people, not accounts. */
  private async withNames(figures: Figures): Promise<Figures> {
    const ids = Object.values(figures).flatMap((one) => (one.correction ? [one.correction.by] : []));
    if (ids.length === 0) return figures;
    const names = new Map((await namesOf(this.dataSource, ids)).map(({ id, name }) => [id, name]));
    return Object.fromEntries(
      Object.entries(figures).map(([key, one]) => [
        key,
        one.correction ? { ...one, correction: { ...one.correction, by: names.get(one.correction.by) ?? '' } } : one,
      ]),
    );
  }
}
