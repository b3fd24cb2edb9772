// Replaces estimates of an accepted report by what was counted; its issued paper stays as it is.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { figureFaults, writeFigures } from '@app/forms/check-figures.js';
import { dataForm, figureLabel, type Figures } from '@app/forms/figures.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import { lockReport, writeReportFigures } from '@app/persistence/report/sources.store.js';

const SETTLED: readonly string[] = ['approved', 'published'];

/** The report's figures with the counted ones in place of estimates; refuses whatever is no estimate or does not fit. */
function trueFigures(report: LoadedReport, counted: Readonly<Record<string, number | null>>): Figures {
  const form = dataForm(report.dataForm);
  if (!form || !SETTLED.includes(report.state)) throw notPossible('figure.notSettled');
  const keys = Object.keys(counted);
  if (keys.length === 0 || keys.some((key) => counted[key] === null)) throw invalid('figure.blank');
  const settled = keys.find((key) => !report.figures[key]?.isEstimate);
  if (settled) throw invalid('figure.notEstimate', { label: figureLabel(settled) }, settled);
  const given = keys.map((key) => [key, { value: counted[key] ?? null, isEstimate: false }] as const);
  const figures = writeFigures(form, report.figures, Object.fromEntries(given));
  const faults = figureFaults(form, figures).map((one) => one.says);
  if (faults.length > 0) throw notPossible('report.figuresWrong', { faults });
  return figures;
}

@Injectable()
export class TrueUpFigures {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counted values by figure; only estimates can be replaced, and the checks of the form must hold afterwards. Totals
   * above are stale from then on. Resolves to the figures' new version.
   * @throws Refusal NotFound `report.none`; NotAllowed `permission.report.write`; NotPossible `figure.notSettled`,
   *   `report.figuresWrong`; Invalid `figure.notEstimate`, `figure.unknown`, `figure.bad`, `figure.blank`
   */
  execute(reportId: string, memberId: string, counted: Readonly<Record<string, number | null>>): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      await lockReport(db, reportId);
      const report = await readableReport(db, reportId, memberId, today);
      const seat = requireSeat('report.write', report.seats, targetOfReport(report), today);
      const figures = trueFigures(report, counted);
      const version = await writeReportFigures(db, reportId, figures);
      const { organisationId, obligationId } = report;
      const changes = Object.entries(counted).map(([key, to]) => ({
        key,
        from: report.figures[key]?.value ?? null,
        to,
      }));
      const about = { organisationId, obligationId, reportId, memberId, seatId: seat.id };
      await appendEvents(db, [{ type: 'report.truedUp', ...about, occurredAt: now, data: { changes } }]);
      return version;
    });
  }
}
