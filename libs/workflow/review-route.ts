// Review routes: which stages a report passes, who decides each, and how. Routes are data; the chart is made from them.

/** A step of review. */
export interface Stage {
  /** State of the chart while the report lies here, in camelCase. */
  readonly name: string;
  /** Which unit decides: the one that reports, or the one it reports to. */
  readonly decidedBy: 'ownUnit' | 'superior';
  /** One person's decision, or a meeting whose vote adopts the report. */
  readonly how: 'ONE_DECIDER' | 'MEETING';
}

/** A route in one of its versions. A report keeps the version it began with. */
export interface ReviewRoute {
  readonly id: string;
  readonly version: number;
  readonly stages: readonly Stage[];
}

/** States every route has, beside its stages. */
export const FIXED_STATES = ['draft', 'returned', 'approved', 'published', 'withdrawn'] as const;

/** The course of a branch's report: its own meeting adopts it, then the Party committee above receives it. */
export const BRANCH_REPORT_ROUTE: ReviewRoute = {
  id: 'branch-report',
  version: 1,
  stages: [
    { name: 'cellReview', decidedBy: 'ownUnit', how: 'MEETING' },
    { name: 'committeeReview', decidedBy: 'superior', how: 'ONE_DECIDER' },
  ],
};

export type RouteFault =
  | { readonly fault: 'noStage' }
  | { readonly fault: 'badName'; readonly stage: string }
  | { readonly fault: 'twice'; readonly stage: string };

/** What makes a route unusable; an empty list for a good one. */
export function routeFaults(route: ReviewRoute): readonly RouteFault[] {
  if (route.stages.length === 0) return [{ fault: 'noStage' }];
  const names = route.stages.map((stage) => stage.name);
  const isBad = (name: string): boolean =>
    !/^[a-z][a-zA-Z]{1,39}$/.test(name) || (FIXED_STATES as readonly string[]).includes(name);
  return [
    ...names.filter(isBad).map((stage) => ({ fault: 'badName', stage }) as const),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((stage) => ({ fault: 'twice', stage }) as const),
  ];
}

/** The stage a report lies in, or undefined in a state that is no stage. */
export const stageOf = (route: ReviewRoute, state: string): Stage | undefined =>
  route.stages.find((stage) => stage.name === state);
