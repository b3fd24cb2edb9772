// Begins the report that an obligation asks for, from its outline, or from what was withdrawn before.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysBetween, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { Db } from '@app/persistence/db.js';
import { requireSeat, seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound, notPossible } from '@app/kernel/errors.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { obligationToReport, type ObligationToReport } from '@app/persistence/obligation/obligations.store.js';
import { seatsAndTarget, targetOf } from '@app/persistence/organisation/seats.query.js';
import { insertReport } from '@app/persistence/report/reports.store.js';
import { roundsOwedTo, type SourceRound } from '@app/persistence/report/sources.store.js';
import { routeInUse } from '@app/persistence/routes/routes.store.js';
import { DEFAULT_ROUTES, unitClassOf, type ReviewRoute } from '@app/workflow/review-route.js';

/** A committee's report follows its subordinates' within so many days, or it belongs to another round. */
const LONGEST_GAP_DAYS = 60;

@Injectable()
export class StartReport {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Creates the draft and resolves to its identifier. A second start, as by a double click, answers with the report
   * that is already there.
   * @throws Refusal NotFound `obligation.none`, NotAllowed `permission.report.write`, NotPossible `obligation.released`
   */
  async execute(obligationId: string, memberId: string): Promise<string> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const obligation = await obligationToReport(db, obligationId, today);
      if (!obligation) throw notFound('obligation.none');
      const { seats, target } = await seatsAndTarget(db, memberId, obligation.organisationId, today);
      if (!seatFor('report.read', seats, target, today)) throw notFound('obligation.none');
      const seat = requireSeat('report.write', seats, target, today);
      if (obligation.isReleased) throw notPossible('obligation.released');
      const sourceRuleIds = await this.roundsFor(db, obligation);
      const reportId = await insertReport(db, {
        ...this.draftOf(obligation, memberId, now),
        route: await this.routeFor(db, obligation, today),
        sourceRuleIds,
      });
      if (!reportId) return this.existing(obligationId, today);
      const event = { type: 'report.started', organisationId: obligation.organisationId, occurredAt: now } as const;
      await appendEvents(db, [{ ...event, reportId, obligationId, memberId, seatId: seat.id, version: 1 }]);
      return reportId;
    });
  }

  private draftOf(obligation: ObligationToReport, authorId: string, at: Date) {
    return {
      obligationId: obligation.id,
      organisationId: obligation.organisationId,
      superiorId: obligation.superiorId,
      dataForm: obligation.dataForm,
      figures: obligation.withdrawnFigures ?? {},
      title: obligation.title,
      sections: obligation.withdrawnSections ?? obligation.outline.map((section) => ({ ...section, text: '' })),
      authorId,
      at,
    };
  }

  /** The route that the unit's superior prescribes, or for a committee's own report the committee itself. */
  private async routeFor(db: Db, obligation: ObligationToReport, today: LocalDate): Promise<ReviewRoute> {
    const { kind, hasCommittee, organisationId, superiorId, reportKind } = obligation;
    const unitClass = unitClassOf(kind, hasCommittee);
    const rulers = unitClass === 'COMMITTEE' ? [organisationId] : [superiorId];
    // The council rules its blocs, and the units of its blocs where the bloc itself prescribes nothing.
    if (unitClass === 'MEMBER_UNIT') rulers.push(...(await targetOf(db, superiorId, today)).superiorIds);
    return (await routeInUse(db, rulers, { unitClass, reportKind }, today)) ?? DEFAULT_ROUTES[unitClass];
  }

  /** The rounds of the unit's own subordinates that belong to this report: reviews that fell due shortly before it. */
  private async roundsFor(db: Db, { organisationId, dataForm, dueOn }: ObligationToReport): Promise<string[]> {
    if (dataForm === null) return [];
    const rounds = await roundsOwedTo(db, organisationId, dueOn);
    const belongs = (one: SourceRound): boolean =>
      one.dataForm !== null && daysBetween(one.dueOn, dueOn) <= LONGEST_GAP_DAYS;
    return rounds.filter(belongs).map((one) => one.ruleId);
  }

  private async existing(obligationId: string, today: LocalDate): Promise<string> {
    const obligation = await obligationToReport(this.dataSource, obligationId, today);
    if (!obligation?.liveReportId) throw notPossible('obligation.busy');
    return obligation.liveReportId;
  }
}
