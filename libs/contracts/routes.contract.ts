// Review routes as the browser sees them, and what an administrator sends.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import { ROLES } from '@app/hierarchy/membership.js';
import { STAGE_KINDS } from '@app/workflow/stage-kinds.js';
import { BODIES } from '@app/workflow/meeting.js';
import type { EmptyStage } from '@app/workflow/empty-stages.js';
import type { Reroute } from '@app/workflow/reroute.js';
import { REPORT_KINDS, type ReportKind } from '@app/workflow/report-kind.js';
import { UNIT_CLASSES, type ReviewRoute, type Stage, type UnitClass } from '@app/workflow/review-route.js';
import type { RouteFault } from '@app/workflow/route-faults.js';

const stage = z.object({
  name: z.string().max(40),
  decidedBy: z.enum(['ownUnit', 'superior']),
  how: z.enum(STAGE_KINDS),
  agreement: z.enum(['ALL', 'ANY', 'MAJORITY']).optional(),
  roles: z.array(z.enum(ROLES)).max(8).optional(),
  body: z.enum(BODIES).optional(),
  noticeDays: z.number().int().min(0).max(60).optional(),
});

const stages = z.array(stage).max(20);

export const routeCheckInput = z.object({ unitClass: z.enum(UNIT_CLASSES), stages });
export const prescriptionInput = z.object({
  unitClass: z.enum(UNIT_CLASSES),
  reportKind: z.enum(REPORT_KINDS).nullable().optional(),
  name: z.string().max(200),
  stages,
  validFrom: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  reason: z.string().max(2000),
});
export const rerouteInput = z.object({ reportIds: z.array(z.uuid()).min(1).max(500), reason: z.string().max(2000) });

/** What checking a route found. */
export interface RouteCheck {
  readonly faults: readonly RouteFault[];
  readonly nobody: readonly EmptyStage[];
}

/** A route in force, past or to come, for a class of units. */
export interface RouteUseView extends RouteCheck {
  /** Null for the product's own route, which holds where nothing is prescribed. */
  readonly id: string | null;
  readonly unitClass: UnitClass;
  /** Null: for every kind of report. */
  readonly reportKind: ReportKind | null;
  readonly route: ReviewRoute;
  readonly validFrom: LocalDate | null;
  readonly reason: string;
  readonly by: string;
  readonly standing: 'inForce' | 'toCome' | 'past';
}

export interface RoutesView {
  readonly organisation: string;
  readonly uses: readonly RouteUseView[];
  readonly palette: readonly Stage[];
  readonly mayChange: boolean;
}

/** What moving a running report to a route would mean. */
export interface RerouteView extends Reroute {
  readonly reportId: string;
  readonly unit: string;
  readonly title: string;
  readonly from: string;
}
