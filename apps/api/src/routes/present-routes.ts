// The routes of a body with their checks: which hold, which are to come, and where a step has nobody.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { RouteCheck, RoutesView, RouteUseView } from '@app/contracts/routes.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { ChangeRoutes } from '@app/routes/change-routes.js';
import { letterheadOf } from '@app/persistence/organisation/organisation.store.js';
import { routeUses, seatCounts, type RouteUse } from '@app/persistence/routes/routes.store.js';
import { emptyStages } from '@app/workflow/empty-stages.js';
import { classesRuledBy, DEFAULT_ROUTES, type Stage, type UnitClass } from '@app/workflow/review-route.js';
import { routeFaults } from '@app/workflow/route-faults.js';
import { BLOC_STAGE_PALETTE, STAGE_PALETTE } from '@app/workflow/stage-palette.js';

/** The newest use not later than today holds; older ones are past. */
const standingOf = (use: RouteUse, uses: readonly RouteUse[], today: LocalDate): RouteUseView['standing'] => {
  if (use.validFrom > today) return 'toCome';
  const holding = uses.find(
    (one) => one.unitClass === use.unitClass && one.reportKind === use.reportKind && one.validFrom <= today,
  );
  return holding?.id === use.id ? 'inForce' : 'past';
};

@Injectable()
export class PresentRoutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: ChangeRoutes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotAllowed `permission.route.read` */
  async execute(memberId: string): Promise<RoutesView> {
    const today = localDateAt(this.clock.now());
    const { organisationId, seat } = await this.routes.ruledBy(memberId);
    const [uses, seats, own] = await Promise.all([
      routeUses(this.dataSource, organisationId),
      seatCounts(this.dataSource, organisationId, today),
      letterheadOf(this.dataSource, organisationId),
    ]);
    const check = (stages: readonly Stage[], unitClass: UnitClass): RouteCheck => ({
      faults: routeFaults({ id: 'check', version: 0, stages }),
      nobody: emptyStages(stages, unitClass, seats),
    });
    const prescribed = uses.map((use): RouteUseView => ({
      ...use,
      ...check(use.route.stages, use.unitClass),
      standing: standingOf(use, uses, today),
    }));
    const holds = new Set(
      prescribed.filter((one) => one.standing === 'inForce' && one.reportKind === null).map((one) => one.unitClass),
    );
    const defaults = classesRuledBy(own.kind).map((unitClass): RouteUseView => ({
      id: null,
      unitClass,
      reportKind: null,
      route: DEFAULT_ROUTES[unitClass],
      validFrom: null,
      reason: '',
      by: '',
      standing: holds.has(unitClass) ? 'past' : 'inForce',
      ...check(DEFAULT_ROUTES[unitClass].stages, unitClass),
    }));
    return {
      organisation: own.committeeName,
      uses: [...prescribed, ...defaults],
      palette: own.line === 'PARTY' ? STAGE_PALETTE : BLOC_STAGE_PALETTE,
      mayChange: seat !== null,
    };
  }

  /** Checks a route while it is drawn. */
  async check(memberId: string, unitClass: UnitClass, stages: readonly Stage[]): Promise<RouteCheck> {
    const { organisationId } = await this.routes.ruledBy(memberId);
    const seats = await seatCounts(this.dataSource, organisationId, localDateAt(this.clock.now()));
    const faults = routeFaults({ id: 'check', version: 0, stages });
    return { faults, nobody: emptyStages(stages, unitClass, seats) };
  }
}
