// Random commands over every route, legal and illegal: what must hold whatever anybody tries.
import fc from 'fast-check';
import { ROLES, type Role, type Seat } from '../hierarchy/membership.js';
import { Refusal } from '../kernel/errors.js';
import type { Adoption } from './adoption.js';
import { availableCommands } from './available-commands.js';
import { decide, type Decision } from './decide.js';
import { COMMANDS, type CommandName } from './report.machine.js';
import type { Actor, ReportCommand, ReportFacts } from './report-command.js';
import { FIXED_STATES, ROUTES, stageOf, type ReviewRoute, type Stage } from './review-route.js';
import { routeFaults } from './route-faults.js';
import { BLOC_STAGE_PALETTE, STAGE_PALETTE } from './stage-palette.js';
import { countsVoices, isMeeting } from './stage-kinds.js';
import { decidersAt } from './deciders.js';
import { aroundOf } from './decide.js';

const DAYS = ['2021-06-01', '2021-06-10', '2021-06-20'] as const;
const SEED = 20_211_121;

/** Every good route of up to four steps of a palette. */
function madeOf(palette: readonly Stage[]): fc.Arbitrary<ReviewRoute> {
  return fc
    .uniqueArray(fc.constantFrom(...palette), { minLength: 1, maxLength: 4, selector: (one) => one.name })
    .map((stages) => ({ id: stages.map((one) => one.name).join('-'), version: 7, stages }))
    .filter((route) => routeFaults(route).length === 0);
}

/** Routes the product brings along, and every good one an administrator can make of up to four named steps. */
const routes: fc.Arbitrary<ReviewRoute> = fc.oneof(
  fc.constantFrom(...ROUTES),
  madeOf(STAGE_PALETTE),
  madeOf(BLOC_STAGE_PALETTE),
);

const DECIDER_ROLES: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'];
const BLOC_DECIDERS: readonly Role[] = ['UNIT_HEAD', 'BLOC_HEAD', 'BLOC_DEPUTY', 'COUNCIL_OFFICE'];

const PEOPLE = ['an', 'binh', 'chi', 'dung'] as const;

/** Seats of four people in the unit, its superior or another branch; some end in the middle of the story. */
const seats: fc.Arbitrary<Seat[]> = fc.array(
  fc
    .record({
      memberId: fc.constantFrom(...PEOPLE),
      organisationId: fc.constantFrom('unit', 'unit', 'superior', 'superior', 'elsewhere'),
      role: fc.oneof(fc.constantFrom(...ROLES), fc.constantFrom(...DECIDER_ROLES), fc.constantFrom(...BLOC_DECIDERS)),
      validTo: fc.constantFrom(null, '2021-06-15'),
    })
    .map((seat, ...rest) => ({
      ...seat,
      id: `${seat.memberId}-${rest.length}`,
      title: seat.role,
      validFrom: '2021-01-01',
    })),
  { minLength: 5, maxLength: 16 },
);

interface Step {
  readonly who: string;
  readonly day: string;
  readonly name: CommandName;
  /** Takes the n-th command that the person is offered, where there is one; else the command as it stands. */
  readonly guided: number | null;
  readonly adoption: Adoption | undefined;
  readonly requiresReadoption: boolean;
  readonly underMandate: boolean;
}

const PASSED: Adoption = {
  meetingId: 'meeting',
  heldOn: DAYS[0],
  closes: 'VOTE',
  officialMembers: 9,
  present: 8,
  votesFor: 7,
  votesAgainst: 1,
  votesOther: 0,
  finalises: false,
};

const randomAdoption: fc.Arbitrary<Adoption | undefined> = fc.option(
  fc.record({
    meetingId: fc.constant('meeting'),
    heldOn: fc.constantFrom(...DAYS),
    closes: fc.constant('VOTE' as const),
    officialMembers: fc.nat(12),
    present: fc.nat(12),
    votesFor: fc.nat(12),
    votesAgainst: fc.nat(4),
    votesOther: fc.nat(2),
    finalises: fc.boolean(),
  }),
  { nil: undefined },
);

const adoption = fc.oneof(
  randomAdoption,
  fc.boolean().map((finalises): Adoption => ({ ...PASSED, finalises })),
  // Exactly half is not more than half.
  fc.constant({ ...PASSED, officialMembers: 14 }),
);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    day: fc.constantFrom(...DAYS),
    name: fc.constantFrom(...COMMANDS),
    guided: fc.option(fc.nat(4), { nil: null, freq: 4 }),
    adoption,
    requiresReadoption: fc.boolean(),
    underMandate: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
);

const isHeld = (seat: Seat, day: string): boolean =>
  seat.validFrom <= day && (seat.validTo === null || day <= seat.validTo);

const start = (held: readonly Seat[], hasMandate: boolean): ReportFacts => ({
  state: 'draft',
  version: 1,
  returnedFrom: null,
  requiresReadoption: false,
  finalises: null,
  approvals: [],
  seatsAround: held,
  hasMandate,
  submittedBy: null,
  signers: [],
  missingSections: [],
  figureFaults: [],
  waitsFor: [],
  openTasks: [],
  target: { organisationId: 'unit', superiorIds: ['superior'] },
});

const commandOf = (step: Step, version: number): ReportCommand =>
  ({
    name: step.name,
    version,
    remarks: 'Bổ sung số liệu',
    requiresReadoption: step.requiresReadoption,
    underMandate: step.underMandate,
    adoption: step.adoption,
  }) as ReportCommand;

/** What a decision leaves, as the store writes it. */
const after = (report: ReportFacts, decision: Decision): ReportFacts => ({
  ...report,
  ...decision.next,
});

interface Passed {
  /** Counted here once more: who let it pass for its unit so far. */
  readonly signedBelow: ReadonlySet<string>;
  readonly route: ReviewRoute;
  readonly report: ReportFacts;
  readonly decision: Decision;
  readonly step: Step;
}

/** Nobody decides without a seat of his or her own on that day, in the unit or right above it. */
function seatHolds({ decision, step }: Passed): void {
  expect([decision.seat.memberId, isHeld(decision.seat, step.day)]).toEqual([step.who, true]);
  expect(['unit', 'superior']).toContain(decision.seat.organisationId);
}

/** Counted here once more: those who agree, each once, among those whose agreement counts. */
function enoughVoices(deciders: readonly string[], agreeing: readonly string[], { agreement }: Stage): void {
  expect(deciders).toContain(agreeing.at(-1));
  const voices = deciders.filter((one) => agreeing.includes(one)).length;
  const wanted = { ALL: deciders.length, ANY: 1, MAJORITY: Math.floor(deciders.length / 2) + 1 }[agreement ?? 'ALL'];
  expect(voices).toBeGreaterThanOrEqual(wanted);
}

/** A stage lets a report pass by a majority of votes, by a voice that counts, and never by one's own work below. */
function stageHolds({ route, report, decision, step, signedBelow }: Passed): void {
  const stage = stageOf(route, report.state);
  if (!stage || (step.name !== 'approve' && step.name !== 'return')) return;
  if (stage.decidedBy === 'superior') expect([report.submittedBy, ...signedBelow]).not.toContain(step.who);
  if (step.name === 'return' || decision.next.state === report.state) return;
  const { votesFor = 0, officialMembers = Number.POSITIVE_INFINITY } = step.adoption ?? {};
  if (isMeeting(stage)) expect(votesFor * 2).toBeGreaterThan(officialMembers);
  if (countsVoices(stage)) enoughVoices(decidersAt(stage, aroundOf(report)), [...report.approvals, step.who], stage);
}

/** Nothing jumps: issued is only what was approved, approved only what passed the last stage. */
function orderHolds({ route, report, decision }: Passed): void {
  expect([...route.stages.map((one) => one.name), ...FIXED_STATES]).toContain(decision.next.state);
  if (decision.next.state === 'published') expect(report.state).toBe('approved');
  if (decision.next.state === 'approved') expect([route.stages.at(-1)?.name, 'finalising']).toContain(report.state);
}

test('whatever anybody tries on any route: seats, votes, voices and the order of steps hold, and buttons tell the truth', () => {
  let decided = 0;
  const reached = new Set<string>();
  fc.assert(
    fc.property(routes, seats, steps, fc.boolean(), (route, held, tried, hasMandate) => {
      let report = start(held, hasMandate);
      const signedBelow = new Set<string>();
      for (const given of tried) {
        const actor: Actor = {
          memberId: given.who,
          seats: held.filter((one) => one.memberId === given.who),
          today: given.day,
        };
        const offered = availableCommands(route, report, actor);
        const wanted = given.guided === null ? undefined : offered.filter((one) => one !== 'withdraw')[given.guided];
        const step: Step = { ...given, name: wanted ?? given.name };
        try {
          const decision = decide(route, report, commandOf(step, report.version), actor);
          expect(offered).toContain(step.name);
          for (const rule of [seatHolds, stageHolds, orderHolds]) rule({ route, report, decision, step, signedBelow });
          if (step.name === 'approve' && stageOf(route, report.state)?.decidedBy === 'ownUnit')
            signedBelow.add(step.who);
          report = after(report, decision);
          decided += 1;
          reached.add(report.state);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  // The random stories are not all refusals.
  expect(decided).toBeGreaterThan(3000);
  const stages = [...STAGE_PALETTE, ...BLOC_STAGE_PALETTE].map((one) => one.name);
  expect([...FIXED_STATES, ...stages].filter((state) => !reached.has(state))).toEqual([]);
});

test('nothing moves by itself: without a command that is let through, a report stays where it is for ever', () => {
  fc.assert(
    fc.property(routes, (route) => {
      const report = start([], false);
      for (const name of COMMANDS)
        for (const who of PEOPLE) {
          const step = {
            who,
            day: DAYS[0],
            name,
            guided: null,
            adoption: undefined,
            requiresReadoption: false,
            underMandate: false,
          };
          const nobody: Actor = { memberId: who, seats: [], today: DAYS[0] };
          expect(() => decide(route, report, commandOf(step, 1), nobody)).toThrow(Refusal);
          expect(availableCommands(route, report, nobody)).toEqual([]);
        }
    }),
    { seed: SEED, numRuns: 50 },
  );
});
