// The statechart of a report, made from its review route. Pure: it is asked, it never runs or waits.
import { createMachine } from 'xstate';
import type { ReviewRoute } from './review-route.js';

export const COMMANDS = ['save', 'submit', 'approve', 'return', 'publish', 'withdraw'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What the chart remembers besides its state. */
export interface ReportContext {
  /** Stage that sent the report back, until it passes review again. */
  readonly returnedFrom: string | null;
  /** True when the returned content must be adopted by the unit's meeting once more. */
  readonly requiresReadoption: boolean;
}

export interface ReportSignal {
  readonly type: CommandName;
}

const resubmitTargets = (route: ReviewRoute) => {
  const [first, ...later] = route.stages.map((stage) => stage.name);
  return [
    ...later.map((name) => ({
      target: name,
      guard: ({ context }: { context: ReportContext }) => context.returnedFrom === name && !context.requiresReadoption,
    })),
    { target: first },
  ];
};

const stageStates = (route: ReviewRoute) =>
  Object.fromEntries(
    route.stages.map((stage, at) => [
      stage.name,
      {
        on: {
          approve: route.stages[at + 1]?.name ?? 'approved',
          return: 'returned',
          withdraw: 'withdrawn',
        },
      },
    ]),
  );

const build = (route: ReviewRoute) =>
  createMachine({
    types: {} as { context: ReportContext; events: ReportSignal },
    id: `${route.id}@${route.version}`,
    context: { returnedFrom: null, requiresReadoption: false },
    initial: 'draft',
    states: {
      draft: { on: { save: 'draft', submit: route.stages[0]?.name, withdraw: 'withdrawn' } },
      ...stageStates(route),
      returned: { on: { save: 'returned', submit: resubmitTargets(route), withdraw: 'withdrawn' } },
      approved: { on: { publish: 'published', withdraw: 'withdrawn' } },
      published: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  });

export type ReportMachine = ReturnType<typeof build>;

const machines = new Map<string, ReportMachine>();

/** The chart of a route, made once per route version. */
export function reportMachine(route: ReviewRoute): ReportMachine {
  const key = `${route.id}@${route.version}`;
  const known = machines.get(key) ?? build(route);
  machines.set(key, known);
  return known;
}
