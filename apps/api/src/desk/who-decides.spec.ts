// Who decides a stage has one answer: permission, button, desk, e-mail, "lies with", "nobody there" and the routes page
// are asked for every route, every state and every seat, and may not differ.
import { ROLES, type Role, type Seat } from '@app/hierarchy/membership.js';
import { Refusal } from '@app/kernel/errors.js';
import type { DeskRow } from '@app/persistence/desk/my-desk.query.js';
import type { Adoption } from '@app/workflow/adoption.js';
import { recipientsOf, type HappenedEvent } from '@app/workflow/audience.js';
import { availableCommands } from '@app/workflow/available-commands.js';
import { courseOf, UNBEGUN } from '@app/workflow/course.js';
import { aroundOf, decide } from '@app/workflow/decide.js';
import { holdersOf, nobodyAhead } from '@app/workflow/deciders.js';
import { emptyStages, type SeatedUnit } from '@app/workflow/empty-stages.js';
import type { ReportFacts } from '@app/workflow/report-command.js';
import {
  BLOC_REPORT_ROUTE,
  BRANCH_REPORT_ROUTE,
  MEMBER_UNIT_ROUTE,
  ROUTES,
  type ReviewRoute,
  type Stage,
  type UnitClass,
} from '@app/workflow/review-route.js';
import { BLOC_STAGE_PALETTE, STAGE_PALETTE } from '@app/workflow/stage-palette.js';
import { taskOf } from './desk-task.js';

const TODAY = '2021-06-15';
const ME = 'me';
const ADOPTED: Adoption = {
  meetingId: 'm',
  heldOn: TODAY,
  closes: 'VOTE',
  officialMembers: 3,
  present: 3,
  votesFor: 3,
  votesAgainst: 0,
  votesOther: 0,
  finalises: false,
};

/** Routes the product brings along, and every named step on its own: also with its roles left to the usual ones. */
const routes: readonly ReviewRoute[] = [
  ...ROUTES,
  ...[...STAGE_PALETTE, ...BLOC_STAGE_PALETTE].flatMap((stage, at) => [
    { id: `one-${at}-${stage.name}`, version: 1, stages: [stage] },
    { id: `unnamed-${at}-${stage.name}`, version: 1, stages: [{ ...stage, roles: undefined }] },
  ]),
];

const UNITS = ['unit', 'superior', 'elsewhere'] as const;

const seatOf = (role: Role, organisationId: string, memberId = ME): Seat => ({
  id: `${memberId}-${role}`,
  memberId,
  organisationId,
  role,
  title: role,
  validFrom: '2020-01-01',
  validTo: null,
});

const factsWith = (state: string, seats: readonly Seat[], part: Partial<ReportFacts> = {}): ReportFacts => ({
  ...UNBEGUN,
  state,
  version: 1,
  seatsAround: seats.filter((seat) => seat.organisationId !== 'elsewhere'),
  hasMandate: false,
  missingSections: [],
  figureFaults: [],
  waitsFor: [],
  openTasks: [],
  target: { organisationId: 'unit', superiorIds: ['superior'] },
  ...part,
});

const rowOf = (route: ReviewRoute, facts: ReportFacts): DeskRow => ({
  obligationId: 'o',
  organisationId: 'unit',
  superiorId: 'superior',
  unit: '',
  title: '',
  dueOn: TODAY,
  createdAt: new Date(0),
  releasedAt: null,
  reportId: 'r',
  report: { course: courseOf(facts), route, sections: [], seatsAround: facts.seatsAround },
  stateSince: null,
  arrivedAt: null,
  meetingId: null,
  meetingState: null,
});

const permits = (route: ReviewRoute, facts: ReportFacts, seats: readonly Seat[]): boolean => {
  const actor = { memberId: ME, seats, today: TODAY };
  try {
    decide(route, facts, { name: 'approve', version: 1, adoption: ADOPTED }, actor);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'NotAllowed') return false;
    throw error;
  }
};

/** What every place says of somebody whose seats these are, while the report lies in a stage. */
function answers(route: ReviewRoute, stage: Stage, seats: readonly Seat[], part: Partial<ReportFacts> = {}) {
  const facts = factsWith(stage.name, seats, part);
  const actor = { memberId: ME, seats: seats.filter((seat) => seat.memberId === ME), today: TODAY };
  const entering: HappenedEvent = {
    type: 'report.submitted',
    memberId: null,
    data: { from: 'draft', to: stage.name, draftNumber: 1 },
  };
  const near = seats.filter((seat) => seat.organisationId !== 'elsewhere');
  const people = [...new Set(near.map((seat) => seat.memberId))].map((memberId) => ({
    memberId,
    seats: near.filter((seat) => seat.memberId === memberId),
    isAuthor: false,
    hasApproved: false,
  }));
  const scene = { organisationId: 'unit', superiorId: 'superior', on: TODAY, report: { ...courseOf(facts), route } };
  return {
    permission: permits(route, facts, actor.seats),
    button: availableCommands(route, facts, actor).includes('approve'),
    returnButton: availableCommands(route, facts, actor).includes('return'),
    desk: taskOf(rowOf(route, facts), actor) !== null,
    liesWith: holdersOf(route, facts, aroundOf(facts)).includes(ME),
    somebodyThere: !nobodyAhead(route, stage.name, aroundOf(facts)).includes(stage.name),
    mail: recipientsOf(entering, people, scene).includes(ME),
  };
}

const everySeat = UNITS.flatMap((unit) => ROLES.map((role) => seatOf(role, unit)));

describe.each(routes.map((route) => [route.id, route] as const))('route %s', (_id, route) => {
  test.each(route.stages.map((stage) => [stage.name, stage] as const))(
    '%s: one answer for every seat',
    (_name, stage) => {
      for (const seat of everySeat) {
        const said = answers(route, stage, [seat]);
        const disagreeing = Object.entries(said).filter(([, answer]) => answer !== said.permission);
        expect([seat.organisationId, seat.role, said.permission, disagreeing]).toEqual([
          seat.organisationId,
          seat.role,
          said.permission,
          [],
        ]);
      }
    },
  );

  test('somebody decides each stage', () => {
    for (const stage of route.stages)
      expect([stage.name, everySeat.some((seat) => answers(route, stage, [seat]).permission)]).toEqual([
        stage.name,
        true,
      ]);
  });
});

describe('the assigned member', () => {
  const [, receipt] = BRANCH_REPORT_ROUTE.stages as readonly [Stage, Stage];
  const assigned = seatOf('SUPERVISING_MEMBER', 'unit', 'assigned');
  const mine = seatOf('COMMITTEE_MEMBER', 'superior');

  test('has the draft alone on the desk, in the mail and by name; another member may still decide', () => {
    expect(answers(BRANCH_REPORT_ROUTE, receipt, [assigned, mine])).toEqual({
      permission: true,
      button: true,
      returnButton: true,
      desk: false,
      liesWith: false,
      somebodyThere: true,
      mail: false,
    });
  });

  test('who signed below gives way to the committee, everywhere', () => {
    const said = answers(BRANCH_REPORT_ROUTE, receipt, [assigned, mine], { signers: ['assigned'] });
    expect(new Set(Object.values(said))).toEqual(new Set([true]));
  });

  test('a decider who signed below is refused, everywhere', () => {
    const said = answers(BRANCH_REPORT_ROUTE, receipt, [mine], { submittedBy: ME });
    expect(new Set(Object.values(said))).toEqual(new Set([false]));
  });
});

describe('a stand-in', () => {
  const route: ReviewRoute = {
    id: 'all',
    version: 1,
    stages: [{ name: 'agreement', decidedBy: 'ownUnit', how: 'SEVERAL', agreement: 'ALL' }],
  };
  const [stage] = route.stages as readonly [Stage];
  const away = seatOf('SECRETARY', 'unit', 'away');
  const seats = [away, { ...away, memberId: ME, standsInFor: 'away' }, seatOf('COMMITTEE_MEMBER', 'unit', 'third')];

  test('is asked everywhere, and the one who is away holds nobody up', () => {
    expect(new Set(Object.values(answers(route, stage, seats)))).toEqual(new Set([true]));
    const facts = factsWith('agreement', seats, { approvals: ['third'] });
    const mine = seats.filter((seat) => seat.memberId === ME);
    const command = { name: 'approve', version: 1 } as const;
    expect(decide(route, facts, command, { memberId: ME, seats: mine, today: TODAY }).next.state).toBe('approved');
  });

  test('does not speak twice: the one who is away and came back after all is counted beside', () => {
    const facts = factsWith('agreement', seats, { approvals: ['away'] });
    const mine = seats.filter((seat) => seat.memberId === ME);
    const command = { name: 'approve', version: 1 } as const;
    expect(decide(route, facts, command, { memberId: ME, seats: mine, today: TODAY }).next.state).toBe('agreement');
  });
});

describe('the routes page', () => {
  const classes: readonly (readonly [UnitClass, ReviewRoute, SeatedUnit['kind'], SeatedUnit['kind']])[] = [
    ['BRANCH', BRANCH_REPORT_ROUTE, 'SUBORDINATE_BRANCH', 'GRASSROOTS_PARTY_ORG'],
    ['BLOC', BLOC_REPORT_ROUTE, 'EMULATION_BLOC', 'EMULATION_COUNCIL'],
    ['MEMBER_UNIT', MEMBER_UNIT_ROUTE, 'AGENCY', 'EMULATION_BLOC'],
  ];

  test.each(classes)('warns of a %s exactly where a report would find nobody', (unitClass, route, kind, above) => {
    for (const seat of everySeat) {
      // A branch with a committee member is of another class.
      if (kind === 'SUBORDINATE_BRANCH' && seat.organisationId === 'unit' && seat.role === 'COMMITTEE_MEMBER') continue;
      const rolesIn = (unit: string) => (seat.organisationId === unit ? [seat.role] : []);
      const warned = emptyStages(route.stages, unitClass, [
        { unit: 'above', kind: above, isOwn: true, roles: rolesIn('superior') },
        { unit: 'below', kind, isOwn: false, roles: rolesIn('unit') },
      ]);
      const facts = factsWith('draft', [seat]);
      expect([seat.role, warned.map((one) => one.stage)]).toEqual([
        seat.role,
        nobodyAhead(route, 'draft', aroundOf(facts)),
      ]);
    }
  });
});
