// Takes the accepted reports of subordinates over into the report that consolidates them, once more whenever they change.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { addUp, figuresFromTotals } from '@app/forms/consolidate.js';
import { dataForm, type Figures } from '@app/forms/figures.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { readableReport, requireVersion } from '@app/persistence/report/readable-report.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { writeDecision } from '@app/persistence/report/decisions.store.js';
import {
  chooseSources,
  lockReport,
  recordGaps,
  replaceSources,
  roundsOwedTo,
  sourcesOf,
  writeReportFigures,
  type SourceRow,
} from '@app/persistence/report/sources.store.js';
import { decide, fitsState } from '@app/workflow/decide.js';
import { isWaitedFor, standingOf } from './source-standing.js';

/** What was taken over. */
export interface TakeResult {
  readonly reportId: string;
  readonly version: number;
  readonly taken: number;
}

@Injectable()
export class TakeSources {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces what was taken over by what is accepted now. While the report is written this is a save; of an issued
   * report only the figures follow (its paper stays as it was issued), and the superior's office is told.
   * @throws Refusal NotFound `report.none`; NotAllowed `permission.report.write`; Stale `report.stale`; NotPossible
   *   `consolidation.inReview`, `consolidation.noForm`; Invalid `consolidation.badRound`
   */
  execute(reportId: string, memberId: string, version: number, ruleIds?: readonly string[]): Promise<TakeResult> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      await lockReport(db, reportId);
      const report = await readableReport(db, reportId, memberId, today);
      await requireVersion(db, report, version);
      if (ruleIds) await this.choose(db, report, ruleIds, today);
      const sources = await sourcesOf(db, reportId);
      const accepted = sources.filter((one) => standingOf(one, today) === 'ACCEPTED');
      await replaceSources(db, reportId, accepted.flatMap(takenOf), now);
      const figures = totalled(report, accepted);
      const next = await this.write(db, report, figures, { memberId, now, taken: accepted.length });
      return { reportId, version: next, taken: accepted.length };
    });
  }

  /**
   * A leader goes ahead without some subordinates, by name and with the reason.
   * @throws Refusal NotFound `report.none`; NotAllowed `permission.report.goAhead`; Invalid
   *   `consolidation.reasonRequired`, `consolidation.notWaitedFor`
   */
  goAhead(reportId: string, memberId: string, obligationIds: readonly string[], reason: string): Promise<void> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const report = await readableReport(db, reportId, memberId, today);
      const seat = requireSeat('report.goAhead', report.seats, reportFacts(report).target, today);
      if (!saysEnough(reason)) throw invalid('consolidation.reasonRequired', {}, 'reason');
      const waited = (await sourcesOf(db, reportId)).filter((one) => isWaitedFor(one, today));
      const chosen = waited.filter((one) => obligationIds.includes(one.obligationId));
      if (chosen.length === 0 || chosen.length !== new Set(obligationIds).size)
        throw invalid('consolidation.notWaitedFor', {}, 'obligationIds');
      const ids = chosen.map((one) => one.obligationId);
      await recordGaps(db, reportId, ids, { reason: reason.trim(), memberId, at: now });
      const { organisationId, obligationId } = report;
      const data = { units: chosen.map((one) => one.unit), reason: reason.trim() };
      await appendEvents(db, [
        {
          type: 'report.gapsAccepted',
          organisationId,
          obligationId,
          reportId,
          memberId,
          seatId: seat.id,
          occurredAt: now,
          data,
        },
      ]);
    });
  }

  private async choose(db: Db, report: LoadedReport, ruleIds: readonly string[], today: LocalDate): Promise<void> {
    if (!mayWrite(report)) throw notPossible('consolidation.inReview');
    const until = report.dueOn > today ? report.dueOn : today;
    const known = new Set((await roundsOwedTo(db, report.organisationId, until)).map((one) => one.ruleId));
    if (!ruleIds.every((id) => known.has(id))) throw invalid('consolidation.badRound', {}, 'ruleIds');
    await chooseSources(db, report.id, ruleIds);
  }

  private async write(
    db: Db,
    report: LoadedReport,
    figures: Figures,
    { memberId, now, taken }: { readonly memberId: string; readonly now: Date; readonly taken: number },
  ): Promise<number> {
    const today = localDateAt(now);
    if (!mayWrite(report)) return this.trueUp(db, report, figures, { memberId, now, taken });
    const command = { name: 'save', version: report.version } as const;
    const decision = decide(report.route, reportFacts(report), command, { memberId, seats: report.seats, today });
    const data = { taken };
    const next = await writeDecision(db, {
      report,
      decision,
      memberId,
      occurredAt: now,
      data,
      figures,
      reminder: null,
      issue: null,
    });
    return next ?? report.version;
  }

  private async trueUp(
    db: Db,
    report: LoadedReport,
    figures: Figures,
    { memberId, now, taken }: { readonly memberId: string; readonly now: Date; readonly taken: number },
  ): Promise<number> {
    if (report.state !== 'published') throw notPossible('consolidation.inReview');
    const seat = requireSeat('report.write', report.seats, reportFacts(report).target, localDateAt(now));
    await writeReportFigures(db, report.id, figures);
    const { organisationId, obligationId, id: reportId } = report;
    const about = { organisationId, obligationId, reportId, memberId, seatId: seat.id };
    await appendEvents(db, [{ type: 'report.truedUp', ...about, occurredAt: now, data: { taken } }]);
    return report.version;
  }
}

const mayWrite = (report: LoadedReport): boolean => fitsState(report.route, reportFacts(report), 'save');

const takenOf = ({ obligationId, reportId, figures, figuresVersion }: SourceRow) =>
  reportId
    ? [{ obligationId, sourceReportId: reportId, figures: figures ?? {}, figuresVersion: figuresVersion ?? 0 }]
    : [];

const totalled = (report: LoadedReport, accepted: readonly SourceRow[]): Figures => {
  const form = dataForm(report.dataForm);
  if (!form) throw notPossible('consolidation.noForm');
  const taken = accepted.map(({ unit, figures }) => ({ unit, figures: figures ?? {} }));
  return figuresFromTotals(form, report.figures, addUp(form, taken));
};
