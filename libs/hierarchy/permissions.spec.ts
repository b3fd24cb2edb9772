// Every action × role × relation, against a grid written by hand; and everybody of another branch, for every action.
import type { Seat } from './membership.js';
import { ROLES, type Role } from './membership.js';
import { ACTIONS, RELATIONS, requireSeat, seatFor, type Action, type Relation, type Target } from './permissions.js';

const TODAY = '2021-06-15';
const TARGET: Target = { organisationId: 'unit', superiorIds: ['committee', 'province'], subordinateIds: ['cell'] };
const HELD_IN: Readonly<Record<Relation, string>> = {
  own: 'unit',
  superior: 'committee',
  above: 'province',
  subordinate: 'cell',
};

/** One letter a role, in the order of ROLES: S D C U(supervising) K(commission) O(office) R(records) A(administrator). */
const LETTERS = 'SDCUKORA';
const GRID: Readonly<Record<Action, Readonly<Record<Relation, string>>>> = {
  'report.read': { own: 'SDCUKOR-', superior: 'SDC-KOR-', above: 'SDC-KOR-', subordinate: '--------' },
  'report.write': { own: 'SDC--OR-', superior: '--------', above: '--------', subordinate: '--------' },
  'report.submit': { own: 'SD---O--', superior: '--------', above: '--------', subordinate: '--------' },
  'report.decideInOwnUnit': { own: 'SDC-----', superior: '--------', above: '--------', subordinate: '--------' },
  'report.decideAsSuperior': { own: '---U----', superior: 'SDC-KOR-', above: '--------', subordinate: '--------' },
  'report.publish': { own: 'SD------', superior: '--------', above: '--------', subordinate: '--------' },
  'report.withdraw': { own: 'SD------', superior: '--------', above: '--------', subordinate: '--------' },
  'report.goAhead': { own: 'SD------', superior: '--------', above: '--------', subordinate: '--------' },
  'meeting.call': { own: 'SD---O--', superior: '--------', above: '--------', subordinate: '--------' },
  'meeting.record': { own: 'SDC--OR-', superior: '--------', above: '--------', subordinate: '--------' },
  'meeting.close': { own: 'SD------', superior: '--------', above: '--------', subordinate: '--------' },
  'roster.read': { own: 'SDCUKOR-', superior: '-----OR-', above: '--------', subordinate: '--------' },
  'roster.change': { own: 'SDC-----', superior: '-----OR-', above: '--------', subordinate: '--------' },
  'guidance.read': { own: 'SDC-KOR-', superior: 'SDC-KOR-', above: 'SDC-KOR-', subordinate: 'SDCUKOR-' },
  'guidance.register': { own: 'SD---OR-', superior: '--------', above: '--------', subordinate: '--------' },
  'guidance.confirm': { own: 'SD---O--', superior: '--------', above: '--------', subordinate: '--------' },
  'tracking.read': { own: 'SDC-KOR-', superior: 'SDC-KOR-', above: 'SDC-KOR-', subordinate: '--------' },
  'calendar.change': { own: 'SD---O--', superior: '--------', above: '--------', subordinate: '--------' },
  'deadline.change': { own: 'SD---O--', superior: '--------', above: '--------', subordinate: '--------' },
  'route.read': { own: 'SDCUKORA', superior: 'SDCUKORA', above: 'SDCUKORA', subordinate: '--------' },
  'route.change': { own: '-------A', superior: '--------', above: '--------', subordinate: '--------' },
  'organisation.read': { own: 'SDCUKORA', superior: 'SDCUKORA', above: 'SDCUKORA', subordinate: 'SDCUKORA' },
};

const seat = (role: Role, organisationId: string, part: Partial<Seat> = {}): Seat => ({
  id: `${role}-${organisationId}`,
  memberId: 'somebody',
  organisationId,
  role,
  title: role,
  validFrom: '2020-01-01',
  validTo: null,
  ...part,
});

const cases = ACTIONS.flatMap((action) =>
  RELATIONS.flatMap((relation) =>
    ROLES.map((role, at) => ({ action, relation, role, isAllowed: GRID[action][relation][at] === LETTERS[at] })),
  ),
);

describe('permissions', () => {
  test.each(cases)(
    '$role in the $relation organisation, $action: $isAllowed',
    ({ action, relation, role, isAllowed }) => {
      const held = seat(role, HELD_IN[relation]);
      expect(seatFor(action, [held], TARGET, TODAY)).toEqual(isAllowed ? held : null);
    },
  );

  test.each(ACTIONS.flatMap((action) => ROLES.map((role) => ({ action, role }))))(
    '$role of another branch may never $action',
    ({ action, role }) => {
      expect(seatFor(action, [seat(role, 'another')], TARGET, TODAY)).toBeNull();
    },
  );

  test('a seat counts only on the days it is held', () => {
    const past = seat('SECRETARY', 'unit', { validTo: '2021-06-14' });
    const future = seat('SECRETARY', 'unit', { validFrom: '2021-06-16' });
    const lastDay = seat('SECRETARY', 'unit', { validTo: TODAY });
    expect(seatFor('report.write', [past, future], TARGET, TODAY)).toBeNull();
    expect(seatFor('report.write', [past, lastDay], TARGET, TODAY)).toBe(lastDay);
  });

  test.each(['guidance.register', 'guidance.confirm', 'tracking.read', 'calendar.change', 'deadline.change'] as const)(
    'a branch leads nobody: no %s',
    (action) => {
      const held = seat('SECRETARY', 'unit');
      expect(seatFor(action, [held], { organisationId: 'unit', superiorIds: ['committee'] }, TODAY)).toBeNull();
      expect(seatFor(action, [held], TARGET, TODAY)).toBe(held);
    },
  );

  test('a refusal names the action', () => {
    expect(() => requireSeat('report.publish', [], TARGET, TODAY)).toThrow('NotAllowed: permission.report.publish');
  });
});
