// Binds sentences of a consolidated report to the figures they stand on.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { checkClaims, type Claim } from '@app/forms/claims.js';
import { dataForm } from '@app/forms/figures.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound, stale } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { writeDecision } from '@app/persistence/decisions.store.js';
import { reportFacts } from '@app/persistence/report-facts.js';
import { loadReport } from '@app/persistence/reports.store.js';
import { lockFigures, writeClaims } from '@app/persistence/sources.store.js';
import { decide } from '@app/workflow/decide.js';

/** A claim as it is sent; one without an identifier is new. */
export type GivenClaim = Omit<Claim, 'id'> & { readonly id?: string };

@Injectable()
export class BindClaims {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the claims of a report that is being written; a save like any other. Resolves to the new version.
   * @throws Refusal NotFound `report.none`; Invalid `claim.*`; and those of `decide` for a save
   */
  execute(reportId: string, memberId: string, version: number, given: readonly GivenClaim[]): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      await lockFigures(db, reportId);
      const report = await loadReport(db, reportId, memberId, today);
      if (!report || !seatFor('report.read', report.seats, reportFacts(report).target, today))
        throw notFound('report.none');
      const actor = { memberId, seats: report.seats, today };
      const decision = decide(report.route, reportFacts(report), { name: 'save', version }, actor);
      const claims = given.map((one) => ({ ...one, id: one.id ?? newId(), text: one.text.trim() }));
      checkClaims(claims, dataForm(report.dataForm));
      await writeClaims(db, reportId, claims);
      const record = { report, decision, memberId, occurredAt: now, reminder: null, issue: null };
      const next = await writeDecision(db, { ...record, data: { claims: claims.length } });
      if (next === undefined) throw stale('report.stale', { actor: '', event: '', version: report.version });
      return next;
    });
  }
}
