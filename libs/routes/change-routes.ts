// An administrator sees, copies and changes routes, and moves running reports only after seeing what that means for each.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isLocalDate, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notAllowed } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '@app/persistence/db.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { mayInOwn, placedSeats, requireSeatIn } from '@app/persistence/organisation/seats.query.js';
import {
  insertRoute,
  insertRouteUse,
  rerouteReport,
  routeUses,
  lockRunningReports,
  runningReports,
  type RouteUse,
  type RunningReport,
} from '@app/persistence/routes/routes.store.js';
import { reroute, type Reroute } from '@app/workflow/reroute.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import { UNIT_CLASSES, unitClassOf, type ReviewRoute, type Stage, type UnitClass } from '@app/workflow/review-route.js';
import { routeFaults } from '@app/workflow/route-faults.js';

/** A route to keep and to prescribe from a day on. */
export interface RoutePrescription {
  readonly unitClass: UnitClass;
  /** Left out, for every kind of report. */
  readonly reportKind?: ReportKind | null;
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly validFrom: LocalDate;
  readonly reason: string;
}

/** What moving to the route of a use would do to one report. */
export interface RerouteRow extends Reroute {
  readonly reportId: string;
  readonly unit: string;
  readonly title: string;
  readonly from: string;
}

const refuseIncomplete = ({ name, reason, validFrom, unitClass }: RoutePrescription, today: LocalDate): void => {
  if (!saysEnough(name)) throw invalid('route.noName', {}, 'name');
  if (!saysEnough(reason)) throw invalid('route.noReason', {}, 'reason');
  if (!isLocalDate(validFrom) || validFrom < today) throw invalid('route.past', {}, 'validFrom');
  if (!UNIT_CLASSES.includes(unitClass)) throw invalid('route.noClass', {}, 'unitClass');
};

@Injectable()
export class ChangeRoutes {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The body whose routes a person may see: the first leading one among the person's seats.
   * @throws Refusal NotAllowed `permission.route.read`
   */
  async ruledBy(memberId: string): Promise<{ readonly organisationId: string; readonly seat: Seat | null }> {
    const today = localDateAt(this.clock.now());
    const seats = await placedSeats(this.dataSource, memberId, today);
    const ruling = seats.find((one) => one.target.subordinateIds.length > 0 && mayInOwn('route.read', one, today));
    if (!ruling) throw notAllowed('permission.route.read');
    const all = seats.map(({ seat }) => seat);
    return { organisationId: ruling.seat.organisationId, seat: seatFor('route.change', all, ruling.target, today) };
  }

  /**
   * Keeps a route as a new version and prescribes it from a day on. Reports that run stay on theirs.
   * @throws Refusal NotAllowed `permission.route.change`; Invalid `route.faults`, `route.noName`, `route.noReason`,
   *   `route.past`, `route.noClass`
   */
  async prescribe(memberId: string, prescription: RoutePrescription): Promise<ReviewRoute> {
    const now = this.clock.now();
    const today = localDateAt(now);
    const { organisationId } = await this.ruledBy(memberId);
    refuseIncomplete(prescription, today);
    const { unitClass, reportKind = null, name, stages, validFrom, reason } = prescription;
    const faults = routeFaults({ id: 'draft', version: 0, stages });
    if (faults.length > 0) throw invalid('route.faults', { count: faults.length }, 'stages');
    return this.dataSource.transaction(async (db) => {
      const seat = await this.seatToChange(db, memberId, organisationId, today);
      const id = `${unitClass.toLowerCase()}-${newId().slice(0, 8)}`;
      const route = await insertRoute(db, { id, name: name.trim(), stages });
      await insertRouteUse(db, {
        organisationId,
        unitClass,
        reportKind,
        route,
        validFrom,
        reason: reason.trim(),
        memberId,
        at: now,
      });
      const data = {
        unitClass,
        reportKind,
        routeId: route.id,
        version: route.version,
        validFrom,
        reason: reason.trim(),
      };
      await appendEvents(db, [
        { type: 'route.prescribed', organisationId, memberId, seatId: seat.id, occurredAt: now, data },
      ]);
      return route;
    });
  }

  /** The dry run: what would happen, report by report, to those under way that are not on the route of a use. */
  async rehearse(memberId: string, useId: string): Promise<RerouteRow[]> {
    const { organisationId } = await this.ruledBy(memberId);
    const use = await this.useOf(this.dataSource, organisationId, useId);
    const running = await runningReports(this.dataSource, organisationId, localDateAt(this.clock.now()));
    return rowsFor(running, use, organisationId);
  }

  /**
   * Moves the reports chosen to the route of a use. Each is told by its own event.
   * @throws Refusal NotAllowed `permission.route.change`; Invalid `route.noReason`, `route.noneChosen`, `route.noUse`
   */
  async moveReports(memberId: string, useId: string, reportIds: readonly string[], reason: string): Promise<number> {
    const now = this.clock.now();
    const { organisationId } = await this.ruledBy(memberId);
    if (!saysEnough(reason)) throw invalid('route.noReason', {}, 'reason');
    return this.dataSource.transaction(async (db) => {
      const seat = await this.seatToChange(db, memberId, organisationId, localDateAt(now));
      const use = await this.useOf(db, organisationId, useId);
      const { route } = use;
      const running = await lockRunningReports(db, organisationId, localDateAt(now));
      const rows = rowsFor(running, use, organisationId).filter((row) => reportIds.includes(row.reportId));
      if (rows.length === 0 || rows.length !== new Set(reportIds).size) throw invalid('route.noneChosen');
      for (const row of rows) {
        const report = running.find((one) => one.id === row.reportId);
        const version = await rerouteReport(db, row.reportId, { route, state: row.state, at: now });
        const data = {
          from: row.from,
          to: row.state,
          routeId: route.id,
          version: route.version,
          reason: reason.trim(),
        };
        await appendEvents(db, [
          {
            type: 'report.rerouted',
            organisationId: report?.organisationId ?? organisationId,
            obligationId: report?.obligationId ?? null,
            reportId: row.reportId,
            memberId,
            seatId: seat.id,
            occurredAt: now,
            version,
            data,
          },
        ]);
      }
      return rows.length;
    });
  }

  private async useOf(db: Db, organisationId: string, useId: string) {
    const use = (await routeUses(db, organisationId)).find((one) => one.id === useId);
    if (!use) throw invalid('route.noUse', {}, 'useId');
    return use;
  }

  private async seatToChange(db: Db, memberId: string, organisationId: string, today: LocalDate): Promise<Seat> {
    return requireSeatIn(db, { memberId, action: 'route.change', organisationId, today });
  }
}

/** Only reports of the class the route is for: a committee's own, or those of its branches that run on a branch route. */
function rowsFor(
  running: readonly RunningReport[],
  { route, unitClass, reportKind }: RouteUse,
  organisationId: string,
): RerouteRow[] {
  const isOfKind = (one: RunningReport): boolean => reportKind === null || one.reportKind === reportKind;
  const isOfClass = (one: RunningReport): boolean => {
    const asksCommittee = one.route.stages.some((stage) => stage.name === 'committeeOpinion');
    if (unitClassOf(one.kind, asksCommittee) !== unitClass) return false;
    // A committee rules its own report; those of committees below it are theirs to rule.
    return (unitClass === 'COMMITTEE') === (one.organisationId === organisationId);
  };
  return running
    .filter(
      (one) => isOfClass(one) && isOfKind(one) && !(one.route.id === route.id && one.route.version === route.version),
    )
    .map((one) => ({
      reportId: one.id,
      unit: one.unit,
      title: one.title,
      from: one.state,
      ...reroute(one.route, route, one),
    }));
}
