// The statechart of a report, made from its review route. Pure: it is asked, it never runs or waits.
import { createMachine } from 'xstate';
import type { ReportContext } from './course.js';
import { isMeeting, type PerKind } from './stage-kinds.js';
import { stageAfter, type ReviewRoute, type Stage } from './review-route.js';

export const COMMANDS = ['save', 'submit', 'approve', 'return', 'publish', 'withdraw'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface ReportSignal {
  readonly type: CommandName;
  /** Of `approve`: false while others of several must still agree. */
  readonly isAgreed?: boolean;
  /** Of `approve`: the meeting left the last wording open. */
  readonly leavesWording?: boolean;
  /** Of `submit`: the changed content is covered by a recorded mandate of the meeting. */
  readonly isMandated?: boolean;
}

interface Asked {
  readonly context: ReportContext;
  readonly event: ReportSignal;
}

const resubmitTargets = (route: ReviewRoute) => {
  const [first, ...later] = route.stages.map((stage) => stage.name);
  return [
    ...later.map((name) => ({
      target: name,
      guard: ({ context, event }: Asked) =>
        context.returnedFrom === name && (!context.requiresReadoption || event.isMandated === true),
    })),
    { target: first },
  ];
};

/** What follows a stage. */
const nextOf = (route: ReviewRoute, stage: Stage): string => stageAfter(route, stage.name)?.name ?? 'approved';

interface Way {
  readonly target: string;
  readonly guard?: (asked: Asked) => boolean;
}

/** Where `approve` leads from a stage; `next` is what follows it. The first way whose guard holds is taken. */
const WAYS_ON: PerKind<(stage: Stage, next: string) => readonly Way[]> = {
  ONE_DECIDER: (_stage, next) => [{ target: next }],
  SEVERAL: (stage, next) => [{ guard: ({ event }) => event.isAgreed !== false, target: next }, { target: stage.name }],
  MEETING: (_stage, next) => [
    { guard: ({ event }) => event.leavesWording === true, target: 'finalising' },
    { target: next },
  ],
};

const stageStates = (route: ReviewRoute) =>
  Object.fromEntries(
    route.stages.map((stage) => [
      stage.name,
      {
        on: {
          approve: [...WAYS_ON[stage.how](stage, nextOf(route, stage))],
          return: 'returned',
          withdraw: 'withdrawn',
        },
      },
    ]),
  );

/** After the last wording the report goes on behind the meeting that left it open. */
const finalTargets = (route: ReviewRoute) =>
  route.stages.filter(isMeeting).map((stage) => ({
    target: nextOf(route, stage),
    guard: ({ context }: Asked) => context.finalises === stage.name,
  }));

const finalising = (route: ReviewRoute): Record<string, { on: object }> =>
  route.stages.some(isMeeting)
    ? { finalising: { on: { save: 'finalising', submit: finalTargets(route), withdraw: 'withdrawn' } } }
    : {};

const build = (route: ReviewRoute) =>
  createMachine({
    types: {} as { context: ReportContext; events: ReportSignal },
    id: `${route.id}@${route.version}`,
    context: { returnedFrom: null, requiresReadoption: false, finalises: null },
    initial: 'draft',
    states: {
      draft: { on: { save: 'draft', submit: route.stages[0]?.name, withdraw: 'withdrawn' } },
      ...stageStates(route),
      ...finalising(route),
      returned: { on: { save: 'returned', submit: resubmitTargets(route), withdraw: 'withdrawn' } },
      approved: { on: { publish: 'published', withdraw: 'withdrawn' } },
      published: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  });

export type ReportMachine = ReturnType<typeof build>;

/** Version of a route that is still being drawn: its chart is made anew each time. */
export const DRAFT_VERSION = 0;

const machines = new Map<string, ReportMachine>();

/** The chart of a route, made once per route version. */
export function reportMachine(route: ReviewRoute): ReportMachine {
  const key = `${route.id}@${route.version}`;
  if (route.version === DRAFT_VERSION) return build(route);
  const known = machines.get(key) ?? build(route);
  machines.set(key, known);
  return known;
}
