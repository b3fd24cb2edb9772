// The chart and the decision: every state × command, who may, what it leads to, and what a refusal says.
import { getShortestPaths } from 'xstate/graph';
import type { Role, Seat } from '../hierarchy/membership.js';
import { Refusal } from '../kernel/errors.js';
import { checkAdoption, type Adoption } from './adoption.js';
import { availableCommands } from './available-commands.js';
import { decide } from './decide.js';
import type { Actor, ReportCommand, ReportFacts } from './report-command.js';
import { COMMANDS, reportMachine, type CommandName } from './report.machine.js';
import {
  BRANCH_REPORT_ROUTE,
  BRANCH_WITH_COMMITTEE_ROUTE,
  isAgreed,
  ROUTES,
  type ReviewRoute,
  type Stage,
} from './review-route.js';
import { reroute } from './reroute.js';
import { STAGE_PALETTE } from './stage-palette.js';
import { routeFaults } from './route-faults.js';
import { stateDiagram } from './state-diagram.js';

const TODAY = '2021-06-15';
const REMARKS = 'Bổ sung số liệu tháng 6';
const VOTE: Adoption = {
  meetingId: 'meeting',
  heldOn: TODAY,
  closes: 'VOTE',
  officialMembers: 12,
  present: 10,
  votesFor: 10,
  votesAgainst: 0,
  votesOther: 0,
  finalises: false,
};

const report = (part: Partial<ReportFacts> = {}): ReportFacts => ({
  state: 'draft',
  version: 3,
  returnedFrom: null,
  requiresReadoption: false,
  finalises: null,
  approvals: [],
  seatsAround: [],
  hasMandate: false,
  figureFaults: [],
  waitsFor: [],
  openTasks: [],
  submittedBy: null,
  signers: [],
  missingSections: [],
  target: { organisationId: 'cell', superiorIds: ['committee'] },
  ...part,
});

const seat = (role: Role, organisationId: string): Seat => ({
  id: role,
  memberId: 'me',
  organisationId,
  role,
  title: role,
  validFrom: '2020-01-01',
  validTo: null,
});
const actor = (...seats: Seat[]): Actor => ({ memberId: 'me', seats, today: TODAY });
const SECRETARY = actor(seat('SECRETARY', 'cell'));
const REVIEWER = actor(seat('COMMITTEE_MEMBER', 'committee'));
const EVERYBODY = actor(seat('SECRETARY', 'cell'), seat('COMMITTEE_MEMBER', 'committee'));

const commandOf = (name: CommandName): ReportCommand =>
  ({ name, version: 3, remarks: REMARKS, requiresReadoption: false, adoption: VOTE }) as ReportCommand;

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.reason}`;
    throw error;
  }
  return 'done';
};

/** Where each command leads from each state; a dash where it does not fit. */
const CHART: Readonly<Record<string, Readonly<Record<CommandName, string>>>> = {
  draft: { save: 'draft', submit: 'cellReview', approve: '-', return: '-', publish: '-', withdraw: 'withdrawn' },
  cellReview: {
    save: '-',
    submit: '-',
    approve: 'committeeReview',
    return: 'returned',
    publish: '-',
    withdraw: 'withdrawn',
  },
  committeeReview: {
    save: '-',
    submit: '-',
    approve: 'approved',
    return: 'returned',
    publish: '-',
    withdraw: 'withdrawn',
  },
  finalising: { save: 'finalising', submit: '-', approve: '-', return: '-', publish: '-', withdraw: 'withdrawn' },
  returned: { save: 'returned', submit: 'cellReview', approve: '-', return: '-', publish: '-', withdraw: 'withdrawn' },
  approved: { save: '-', submit: '-', approve: '-', return: '-', publish: 'published', withdraw: 'withdrawn' },
  published: { save: '-', submit: '-', approve: '-', return: '-', publish: '-', withdraw: '-' },
  withdrawn: { save: '-', submit: '-', approve: '-', return: '-', publish: '-', withdraw: '-' },
};

const cells = Object.entries(CHART).flatMap(([state, row]) =>
  COMMANDS.map((command) => ({ state, command, to: row[command] })),
);

describe('the chart of the default route', () => {
  test.each(cells)('$state + $command leads to $to', ({ state, command, to }) => {
    const act = () => decide(BRANCH_REPORT_ROUTE, report({ state }), commandOf(command), EVERYBODY).next;
    if (to === '-') expect(reasonOf(act)).toMatch(/^(NotPossible report\.notInState|NotAllowed permission\..*)$/);
    else expect(act().state).toBe(to);
    expect(availableCommands(BRANCH_REPORT_ROUTE, report({ state }), EVERYBODY).includes(command)).toBe(to !== '-');
  });

  test('every state can be reached, and nothing passes by waiting', () => {
    const machine = reportMachine(BRANCH_REPORT_ROUTE);
    const events = COMMANDS.map((type) => ({ type }));
    const reached = getShortestPaths(machine, { events }).map((path) => String(path.state.value));
    const open = Object.keys(CHART).filter((state) => state !== 'finalising');
    expect([...new Set(reached)].sort()).toEqual(open.sort());
    for (const node of Object.values(machine.states)) expect(node.after).toEqual([]);
  });

  test('a returned report goes back to the stage that returned it, or to the meeting when content changes', () => {
    const returned = { state: 'returned', returnedFrom: 'committeeReview' };
    const submit = (part: Partial<ReportFacts>) =>
      decide(BRANCH_REPORT_ROUTE, report({ ...returned, ...part }), commandOf('submit'), SECRETARY).next.state;
    expect(submit({ requiresReadoption: false })).toBe('committeeReview');
    expect(submit({ requiresReadoption: true })).toBe('cellReview');
    expect(submit({ returnedFrom: 'cellReview' })).toBe('cellReview');
  });

  test('a return remembers its stage and what it asks; acceptance forgets it', () => {
    const sentBack = decide(
      BRANCH_REPORT_ROUTE,
      report({ state: 'committeeReview' }),
      { name: 'return', version: 3, remarks: REMARKS, requiresReadoption: true },
      REVIEWER,
    );
    expect(sentBack.next).toMatchObject({
      state: 'returned',
      returnedFrom: 'committeeReview',
      requiresReadoption: true,
    });
    const accepted = decide(
      BRANCH_REPORT_ROUTE,
      report({ state: 'committeeReview', returnedFrom: 'committeeReview' }),
      commandOf('approve'),
      REVIEWER,
    );
    expect(accepted.next).toMatchObject({ state: 'approved', returnedFrom: null });
  });
});

describe('refusals', () => {
  const refused = (part: Partial<ReportFacts>, command: ReportCommand, who: Actor) =>
    reasonOf(() => decide(BRANCH_REPORT_ROUTE, report(part), command, who));

  test('blank required sections', () => {
    expect(refused({ missingSections: ['Hạn chế'] }, commandOf('submit'), SECRETARY)).toBe(
      'NotPossible report.sectionsMissing',
    );
  });

  test.each(['', '    ', 'ok'])('a return with the remarks "%s"', (remarks) => {
    const command: ReportCommand = { name: 'return', version: 3, remarks, requiresReadoption: false };
    expect(refused({ state: 'committeeReview' }, command, REVIEWER)).toBe('Invalid report.remarksRequired');
  });

  test('a meeting stage without a vote', () => {
    expect(refused({ state: 'cellReview' }, { name: 'approve', version: 3 }, SECRETARY)).toBe(
      'NotPossible adoption.byMeeting',
    );
  });

  test('one who submitted below and sits above', () => {
    const double = { state: 'committeeReview', submittedBy: 'me' };
    expect(refused(double, commandOf('approve'), EVERYBODY)).toBe('NotAllowed report.ownWork');
    expect(availableCommands(BRANCH_REPORT_ROUTE, report(double), EVERYBODY)).toEqual(['withdraw']);
  });

  test('people of another branch', () => {
    const stranger = actor(seat('SECRETARY', 'another'));
    for (const { state, command } of cells)
      expect(refused({ state }, commandOf(command), stranger)).toMatch(/^NotAllowed permission\./);
  });
});

describe('adoption', () => {
  test('6 of 12 official members is not more than half, whatever the share of those present; 7 of 12 is', () => {
    const present8 = { ...VOTE, present: 8, votesAgainst: 2, votesFor: 6 };
    expect(reasonOf(() => checkAdoption(present8, TODAY))).toBe('NotPossible adoption.short');
    expect(reasonOf(() => checkAdoption({ ...present8, votesFor: 7, votesAgainst: 1 }, TODAY))).toBe('done');
  });

  test.each([
    [{ present: 13 }, 'Invalid adoption.counts'],
    [{ votesFor: 9, votesAgainst: 2 }, 'Invalid adoption.counts'],
    [{ votesFor: -1 }, 'Invalid adoption.counts'],
    [{ officialMembers: 0 }, 'Invalid adoption.counts'],
    [{ heldOn: '2021-06-16' }, 'Invalid adoption.future'],
  ])('%j is refused', (part, reason) => {
    expect(reasonOf(() => checkAdoption({ ...VOTE, ...part }, TODAY))).toBe(reason);
  });
});

describe('routes are data', () => {
  const longer: ReviewRoute = {
    id: 'longer',
    version: 1,
    stages: [...BRANCH_REPORT_ROUTE.stages, { name: 'standingReview', decidedBy: 'superior', how: 'ONE_DECIDER' }],
  };

  test('a route with one more stage makes a chart with one more state', () => {
    const accepted = decide(longer, report({ state: 'committeeReview' }), commandOf('approve'), REVIEWER);
    expect(accepted.next.state).toBe('standingReview');
    expect(stateDiagram(longer)).toContain('standingReview --> approved: approve');
  });

  test('faults are found', () => {
    for (const route of ROUTES) expect(routeFaults(route)).toEqual([]);
    expect(routeFaults({ ...longer, stages: [] }).map((one) => one.fault)).toEqual(['noStage']);
    const [meeting, receipt] = BRANCH_REPORT_ROUTE.stages;
    const faultsOf = (...stages: (Stage | undefined)[]) =>
      routeFaults({ ...longer, stages: stages.filter((one) => one !== undefined) }).map((one) => one.fault);
    const named = (name: string): Stage => ({ name, decidedBy: 'ownUnit', how: 'ONE_DECIDER' });
    expect(faultsOf(meeting, meeting, named('draft'))).toEqual(['twice', 'badName']);
    expect(faultsOf(receipt, meeting)).toEqual(['ownAfterSuperior']);
    expect(faultsOf({ ...named('a1'), name: 'meet', how: 'MEETING' })).toEqual(['noBody']);
    expect(faultsOf({ ...named('many'), how: 'SEVERAL', roles: [] })).toEqual(['noAgreement', 'noRoles']);
    expect(faultsOf(...Array.from({ length: 9 }, (_unused, at) => named(`step${'abcdefghi'[at]}`)))).toEqual([
      'tooMany',
    ]);
    for (const stage of STAGE_PALETTE) expect([stage.name, faultsOf(stage)]).toEqual([stage.name, []]);
  });

  test('a stage that names its deciders is decided by them alone', () => {
    const check: Stage = { name: 'officeCheck', decidedBy: 'superior', how: 'ONE_DECIDER', roles: ['OFFICE_CHIEF'] };
    const checked: ReviewRoute = { id: 'checked', version: 1, stages: [check] };
    const lying = report({ state: 'officeCheck' });
    const chief = actor(seat('OFFICE_CHIEF', 'committee'));
    expect(decide(checked, lying, commandOf('approve'), chief).next.state).toBe('approved');
    expect(reasonOf(() => decide(checked, lying, commandOf('approve'), REVIEWER))).toBe(
      'NotAllowed permission.report.decideAsSuperior',
    );
    expect(availableCommands(checked, lying, REVIEWER)).toEqual([]);
    // Where the route names nobody, the office does not decide.
    expect(availableCommands(BRANCH_REPORT_ROUTE, report({ state: 'committeeReview' }), chief)).toEqual([]);
  });
});

describe('moving a running report to another route', () => {
  const check: Stage = { name: 'officeCheck', decidedBy: 'superior', how: 'ONE_DECIDER', roles: ['OFFICE_CHIEF'] };
  const [meeting, receipt] = BRANCH_REPORT_ROUTE.stages as [Stage, Stage];
  const checked: ReviewRoute = { id: 'checked', version: 1, stages: [meeting, check, receipt] };
  const withoutMeeting: ReviewRoute = { id: 'short', version: 1, stages: [receipt] };

  test.each([
    ['draft', checked, { state: 'draft', goesBack: false, skips: [] }],
    ['cellReview', checked, { state: 'cellReview', goesBack: false, skips: [] }],
    ['committeeReview', checked, { state: 'committeeReview', goesBack: false, skips: ['officeCheck'] }],
    ['approved', checked, { state: 'approved', goesBack: false, skips: ['officeCheck'] }],
    ['cellReview', withoutMeeting, { state: 'draft', goesBack: true, skips: [] }],
    ['returned', withoutMeeting, { state: 'returned', goesBack: false, skips: [] }],
  ] as const)('from %s to %o', (state, to, expected) => {
    expect(reroute(BRANCH_REPORT_ROUTE, to, { state, finalises: null })).toEqual(expected);
  });

  test('wording left open goes on behind its meeting, or back to the draft where the new route has none', () => {
    const open = { state: 'finalising', finalises: 'cellReview' };
    expect(reroute(BRANCH_REPORT_ROUTE, checked, open)).toMatchObject({ state: 'finalising', goesBack: false });
    expect(reroute(BRANCH_REPORT_ROUTE, withoutMeeting, open)).toMatchObject({ state: 'draft', goesBack: true });
  });

  test('never lets a report pass a step: a place is only kept, or lies further back', () => {
    const back = { ...BRANCH_WITH_COMMITTEE_ROUTE, stages: BRANCH_WITH_COMMITTEE_ROUTE.stages.slice(0, 1) };
    for (const { name } of BRANCH_WITH_COMMITTEE_ROUTE.stages) {
      const moved = reroute(BRANCH_WITH_COMMITTEE_ROUTE, back, { state: name, finalises: null });
      expect(moved.state).toBe('committeeOpinion');
      expect(moved.goesBack).toBe(name !== 'committeeOpinion');
    }
  });
});

describe('a stage where several must agree', () => {
  const voice = (memberId: string, role: Role): Seat => ({ ...seat(role, 'cell'), id: memberId, memberId });
  const seatsAround = [voice('a', 'SECRETARY'), voice('b', 'DEPUTY_SECRETARY'), voice('c', 'COMMITTEE_MEMBER')];
  const lying = (part: Partial<ReportFacts> = {}) => report({ state: 'committeeOpinion', seatsAround, ...part });
  const approve = (memberId: string, facts: ReportFacts) =>
    decide(BRANCH_WITH_COMMITTEE_ROUTE, facts, commandOf('approve'), {
      memberId,
      seats: seatsAround.filter((one) => one.memberId === memberId),
      today: TODAY,
    });

  test('one of three does not suffice, two do; each speaks once', () => {
    const first = approve('a', lying());
    expect(first.enteredStage).toBeNull();
    expect(first.next).toMatchObject({ state: 'committeeOpinion', approvals: ['a'] });
    expect(approve('b', lying({ approvals: ['a'] })).next).toMatchObject({ state: 'cellReview', approvals: [] });
    expect(reasonOf(() => approve('a', lying({ approvals: ['a'] })))).toBe('NotPossible report.agreedBefore');
    const again = availableCommands(BRANCH_WITH_COMMITTEE_ROUTE, lying({ approvals: ['a'] }), {
      memberId: 'a',
      seats: seatsAround.slice(0, 1),
      today: TODAY,
    });
    expect(again).not.toContain('approve');
  });

  test('the voice of somebody who left the committee no longer counts', () => {
    expect(approve('b', lying({ approvals: ['left'] })).next.state).toBe('committeeOpinion');
  });

  test.each([
    ['ALL', 2, 3, false],
    ['ALL', 3, 3, true],
    ['ANY', 1, 3, true],
    ['MAJORITY', 2, 4, false],
    ['MAJORITY', 3, 4, true],
    ['ANY', 0, 3, false],
    ['ALL', 0, 0, false],
  ] as const)('%s: %i of %i gives %s', (rule, agreeing, of, agreed) => {
    expect(isAgreed(rule, agreeing, of)).toBe(agreed);
  });
});

describe('wording left open by the meeting', () => {
  test('the report is finalised, then goes behind the meeting, not before it', () => {
    const open = { ...commandOf('approve'), adoption: { ...VOTE, finalises: true } } as ReportCommand;
    const adopted = decide(BRANCH_REPORT_ROUTE, report({ state: 'cellReview' }), open, SECRETARY);
    expect(adopted.next).toMatchObject({ state: 'finalising', finalises: 'cellReview' });
    const facts = report({ state: 'finalising', finalises: 'cellReview' });
    expect(decide(BRANCH_REPORT_ROUTE, facts, commandOf('save'), SECRETARY).next).toMatchObject({
      state: 'finalising',
      finalises: 'cellReview',
    });
    expect(decide(BRANCH_REPORT_ROUTE, facts, commandOf('submit'), SECRETARY).next).toMatchObject({
      state: 'committeeReview',
      finalises: null,
    });
  });

  test('a mandate covers returned content; without one it goes back to the meeting', () => {
    const sentBack = { state: 'returned', returnedFrom: 'committeeReview', requiresReadoption: true };
    const under = { ...commandOf('submit'), underMandate: true } as ReportCommand;
    const submit = (command: ReportCommand, hasMandate: boolean) =>
      decide(BRANCH_REPORT_ROUTE, report({ ...sentBack, hasMandate }), command, SECRETARY).next.state;
    expect(submit(under, true)).toBe('committeeReview');
    expect(submit(commandOf('submit'), true)).toBe('cellReview');
    expect(reasonOf(() => submit(under, false))).toBe('NotPossible report.noMandate');
  });
});
