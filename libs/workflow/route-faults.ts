// What makes a route unusable: checked before it is kept, and shown while it is drawn.
import { decidingRoles } from './deciders.js';
import { DRAFT_VERSION, reportMachine } from './report.machine.js';
import { lacksOfKind } from './stage-kinds.js';
import { FIXED_STATES, type ReviewRoute, type Stage } from './review-route.js';

export const FAULTS = [
  'noStage',
  'tooMany',
  'badName',
  'twice',
  'noBody',
  'noAgreement',
  'noRoles',
  'ownAfterSuperior',
  'unreachable',
  'noWayBack',
] as const;

/** A fault of a route; `stage` names the step it is about. */
export interface RouteFault {
  readonly fault: (typeof FAULTS)[number];
  readonly stage: string;
}

const MOST_STAGES = 8;

const isBadName = (name: string): boolean =>
  !/^[a-z][a-zA-Z]{1,39}$/.test(name) || (FIXED_STATES as readonly string[]).includes(name);

/** True when nobody could ever decide: no role is named, or none that may. */
const namesNobody = (stage: Stage): boolean => {
  const { own, superior } = decidingRoles(stage);
  return own.length + superior.length === 0;
};

/** What a step itself lacks. */
const lacks = (stage: Stage): RouteFault['fault'][] => {
  const missing = lacksOfKind(stage);
  return [
    ...(isBadName(stage.name) ? (['badName'] as const) : []),
    ...(missing ? [missing] : []),
    ...(namesNobody(stage) ? (['noRoles'] as const) : []),
  ];
};

/** What is wrong with a step's place among the others. */
const misplaced = (stage: Stage, at: number, stages: readonly Stage[]): RouteFault['fault'][] => {
  const before = stages.slice(0, at);
  // What the superior has in hand is not decided below any more.
  const isLate = stage.decidedBy === 'ownUnit' && before.some((one) => one.decidedBy === 'superior');
  return [
    ...(before.some((one) => one.name === stage.name) ? (['twice'] as const) : []),
    ...(isLate ? (['ownAfterSuperior'] as const) : []),
  ];
};

/** States that can be reached from one, by any command. */
function reachable(route: ReviewRoute, from: string): ReadonlySet<string> {
  const { states } = reportMachine(route);
  const seen = new Set<string>();
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    for (const transitions of Object.values(states[state]?.on ?? {}))
      for (const { target } of transitions) if (target?.[0]) open.push(target[0].key);
  }
  return seen;
}

/** Asked of the chart itself: can every stage be reached, and can everything in review go back to its writer? */
const faultsOfChart = (route: ReviewRoute): RouteFault[] => {
  const drawn = { ...route, version: DRAFT_VERSION };
  const fromDraft = reachable(drawn, 'draft');
  return route.stages.flatMap(({ name }): RouteFault[] => [
    ...(fromDraft.has(name) ? [] : [{ fault: 'unreachable' as const, stage: name }]),
    ...(reachable(drawn, name).has('returned') ? [] : [{ fault: 'noWayBack' as const, stage: name }]),
  ]);
};

/** Everything wrong with a route; an empty list for a good one. */
export function routeFaults(route: ReviewRoute): readonly RouteFault[] {
  if (route.stages.length === 0) return [{ fault: 'noStage', stage: '' }];
  if (route.stages.length > MOST_STAGES) return [{ fault: 'tooMany', stage: '' }];
  const found = route.stages.flatMap((stage, at, stages) =>
    [...misplaced(stage, at, stages), ...lacks(stage)].map((fault) => ({ fault, stage: stage.name })),
  );
  // A chart cannot be made of names that clash.
  return found.length > 0 ? found : faultsOfChart(route);
}
