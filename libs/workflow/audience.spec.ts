// Who is notified: each once, in order, never the one who acted, nobody who may not read the report any more.
import type { Role, Seat } from '../hierarchy/membership.js';
import {
  audienceOf,
  EVENT_TYPES,
  isNotified,
  recipientsOf,
  type HappenedEvent,
  type PersonAround,
  type Scene,
} from './audience.js';
import { BRANCH_REPORT_ROUTE, BRANCH_WITH_COMMITTEE_ROUTE } from './review-route.js';

const ON = '2021-06-16';

const seat = (memberId: string, role: Role, organisationId: string): Seat => ({
  id: `${memberId}-${role}`,
  memberId,
  organisationId,
  role,
  title: role,
  validFrom: '2020-01-01',
  validTo: null,
});

const person = (
  memberId: string,
  seats: readonly (readonly [Role, string])[],
  part: Partial<PersonAround> = {},
): PersonAround => ({
  memberId,
  seats: seats.map(([role, unit]) => seat(memberId, role, unit)),
  isAuthor: false,
  hasApproved: false,
  ...part,
});

const PEOPLE = [
  person('secretary', [['SECRETARY', 'cell']], { isAuthor: true }),
  person('deputy', [['DEPUTY_SECRETARY', 'cell']], { hasApproved: true }),
  person('member', [['COMMITTEE_MEMBER', 'cell']], { hasApproved: true }),
  person('assigned', [
    ['SUPERVISING_MEMBER', 'cell'],
    ['COMMITTEE_MEMBER', 'committee'],
  ]),
  person('other', [['COMMITTEE_MEMBER', 'committee']]),
  person('clerk', [['RECORDS_CLERK', 'committee']]),
];

const scene = (state: string, part: Partial<NonNullable<Scene['report']>> = {}): Scene => ({
  organisationId: 'cell',
  superiorId: 'committee',
  on: ON,
  report: { state, approvals: [], submittedBy: 'secretary', signers: [], route: BRANCH_REPORT_ROUTE, ...part },
});

const returned: HappenedEvent = {
  type: 'report.returned',
  memberId: 'other',
  data: { from: 'committeeReview', to: 'returned', remarks: 'Bổ sung', requiresReadoption: false },
};

const entered = (memberId: string | null, to: string): HappenedEvent => ({
  type: 'report.submitted',
  memberId,
  data: { from: 'draft', to, draftNumber: 1 },
});

test('an event has an audience or is read where it lies; no type is forgotten', () => {
  expect(EVENT_TYPES.filter(isNotified)).toEqual(
    expect.arrayContaining(['report.returned', 'reminder.raised', 'obligation.moved', 'meeting.called']),
  );
  for (const type of EVENT_TYPES.filter((one) => !isNotified(one)))
    expect([type, audienceOf({ type, data: {} } as never, undefined)]).toEqual([type, []]);
});

test('a return goes to the author, the leaders and whoever had let it pass, once each', () => {
  expect(recipientsOf(returned, PEOPLE, scene('returned'))).toEqual(['secretary', 'deputy', 'member']);
});

test('the one who acted is left out', () => {
  expect(recipientsOf({ ...returned, memberId: 'deputy' }, PEOPLE, scene('returned'))).toEqual(['secretary', 'member']);
});

test('an approver and an author without a seat that may read are not written to, remarks or not', () => {
  const left = [
    person('gone', [], { isAuthor: true, hasApproved: true }),
    person('admin', [['ADMINISTRATOR', 'cell']], { hasApproved: true }),
  ];
  expect(recipientsOf(returned, left, scene('returned'))).toEqual([]);
});

test('a draft before the superior goes to the assigned member alone; where there is none, to the committee', () => {
  const event = entered('secretary', 'committeeReview');
  expect(recipientsOf(event, PEOPLE, scene('committeeReview'))).toEqual(['assigned']);
  const unassigned = PEOPLE.filter((one) => one.memberId !== 'assigned');
  expect(recipientsOf(event, unassigned, scene('committeeReview'))).toEqual(['other']);
});

test('an assigned member who signed below does not receive: the committee does', () => {
  const event = entered('secretary', 'committeeReview');
  expect(recipientsOf(event, PEOPLE, scene('committeeReview', { signers: ['assigned'] }))).toEqual(['other']);
});

test('of several who must agree, only those who have not spoken are reminded', () => {
  const reminder: HappenedEvent = {
    type: 'reminder.raised',
    memberId: null,
    data: { reminderId: 'r', kind: 'review', days: 2, state: 'committeeOpinion' },
  };
  const lying = scene('committeeOpinion', { route: BRANCH_WITH_COMMITTEE_ROUTE, approvals: ['deputy'] });
  expect(recipientsOf(reminder, PEOPLE, lying)).toEqual(['secretary', 'member']);
});

test('agreement that leaves the report where it is goes to the author, not to the deciders again', () => {
  const agreed: HappenedEvent = {
    type: 'report.approved',
    memberId: 'member',
    data: { from: 'committeeOpinion', to: 'committeeOpinion' },
  };
  const lying = scene('committeeOpinion', { route: BRANCH_WITH_COMMITTEE_ROUTE, approvals: ['member'] });
  expect(recipientsOf(agreed, PEOPLE, lying)).toEqual(['secretary', 'deputy']);
});

test.each([
  ['before', ['ownLeaders']],
  ['day', ['ownLeaders']],
  ['after', ['ownLeaders', 'superiorOffice']],
  ['weekly', ['ownLeaders', 'superiorOffice']],
  ['review', ['deciders']],
  ['rework', ['author', 'ownLeaders']],
] as const)('a reminder of kind %s', (kind, groups) => {
  const data = { reminderId: 'r', kind, days: 1, state: null };
  expect(audienceOf({ type: 'reminder.raised', data }, undefined)).toEqual(groups);
});
