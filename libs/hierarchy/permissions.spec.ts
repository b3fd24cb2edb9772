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

/**
 * One letter a role, in the order of ROLES: S D C U(supervising) K(commission) O(office) R(records) A(administrator),
 * H P N of a unit (head, deputy, consolidator), B E M F of a bloc (head, deputy, member, consolidator), X Y of a council
 * (chair, office).
 */
const LETTERS = 'SDCUKORAHPNBEMFXY';
const NOBODY = '-----------------';
const GRID: Readonly<Record<Action, Readonly<Record<Relation, string>>>> = {
  'report.read': {
    own: 'SDCUKOR-HPNBEMFXY',
    superior: 'SDC-KOR----BE-FXY',
    above: 'SDC-KOR--------XY',
    subordinate: NOBODY,
  },
  'report.write': { own: 'SDC--OR-HPNBE-F--', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'report.submit': { own: 'SD---O--HPNBE----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'report.decideInOwnUnit': { own: 'SDC-----HP-BE----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'report.decideAsSuperior': {
    own: '---U-------------',
    superior: 'SDC-KOR----BE-FXY',
    above: NOBODY,
    subordinate: NOBODY,
  },
  'report.publish': { own: 'SD------HP-B-----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'report.withdraw': { own: 'SD------HP-B-----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'report.goAhead': { own: 'SD---------B-----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'meeting.call': { own: 'SD---O-----BE----', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'meeting.record': { own: 'SDC--OR----BE-F--', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'meeting.close': { own: 'SD---------B---X-', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'roster.read': { own: 'SDCUKOR----------', superior: '-----OR----------', above: NOBODY, subordinate: NOBODY },
  'roster.change': { own: 'SDC--------------', superior: '-----OR----------', above: NOBODY, subordinate: NOBODY },
  'guidance.read': {
    own: 'SDC-KOR-HPNBEMFXY',
    superior: 'SDC-KOR----BE-FXY',
    above: 'SDC-KOR--------XY',
    subordinate: 'SDCUKOR-HPNBEMFXY',
  },
  'guidance.register': { own: 'SD---OR----BE-FXY', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'guidance.confirm': { own: 'SD---O-----B---XY', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'tracking.read': {
    own: 'SDC-KOR----BE-FXY',
    superior: 'SDC-KOR--------XY',
    above: 'SDC-KOR--------XY',
    subordinate: NOBODY,
  },
  'calendar.change': { own: 'SD---O-----------', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'deadline.change': { own: 'SD---O-----B---XY', superior: '---------------XY', above: NOBODY, subordinate: NOBODY },
  'bloc.rotate': { own: '-----------B-----', superior: '---------------XY', above: NOBODY, subordinate: NOBODY },
  'route.read': {
    own: 'SDCUKORAHPNBEMFXY',
    superior: 'SDCUKORAHPNBEMFXY',
    above: 'SDCUKORAHPNBEMFXY',
    subordinate: NOBODY,
  },
  'route.change': { own: '-------A---------', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
  'organisation.read': {
    own: 'SDCUKORAHPNBEMFXY',
    superior: 'SDCUKORAHPNBEMFXY',
    above: 'SDCUKORAHPNBEMFXY',
    subordinate: 'SDCUKORAHPNBEMFXY',
  },
  'organisation.change': {
    own: '-------A---------',
    superior: '-------A---------',
    above: '-------A---------',
    subordinate: NOBODY,
  },
  'seat.delegate': { own: 'SD---O-AHP-----X-', superior: NOBODY, above: NOBODY, subordinate: NOBODY },
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
