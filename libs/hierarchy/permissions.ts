// Who may do what: the one table that decides every permission, from seat, organisation and action.
import type { LocalDate } from '@app/calendar/local-date.js';
import { notAllowed } from '@app/kernel/errors.js';
import {
  BLOC_POSTS,
  CHAIRING_ROLES,
  PARTY_COMMITTEE,
  PARTY_LEADERS,
  seatsOn,
  type Role,
  type Seat,
} from './membership.js';

export const ACTIONS = [
  'report.read',
  'report.write',
  'report.submit',
  'report.decideInOwnUnit',
  'report.decideAsSuperior',
  'report.publish',
  'report.withdraw',
  'report.goAhead',
  'meeting.call',
  'meeting.record',
  'meeting.close',
  'roster.read',
  'roster.change',
  'guidance.read',
  'guidance.register',
  'guidance.confirm',
  'tracking.read',
  'calendar.change',
  'deadline.change',
  'bloc.rotate',
  'route.read',
  'route.change',
  'organisation.read',
  'organisation.change',
  'seat.delegate',
] as const;

export type Action = (typeof ACTIONS)[number];

/**
 * Where the seat's organisation stands to the one acted upon: the same, its direct superior, a superior further
 * up, or one of its subordinates.
 */
export const RELATIONS = ['own', 'superior', 'above', 'subordinate'] as const;
export type Relation = (typeof RELATIONS)[number];

const LEADERS = PARTY_LEADERS;
const COMMITTEE = PARTY_COMMITTEE;
const OFFICE: readonly Role[] = ['OFFICE_CHIEF', 'RECORDS_CLERK'];
const WATCHERS: readonly Role[] = [...COMMITTEE, ...OFFICE, 'COMMISSION_CHAIR'];
const EVERY_PARTY_SEAT: readonly Role[] = [...WATCHERS, 'SUPERVISING_MEMBER'];

const UNIT: readonly Role[] = ['UNIT_HEAD', 'UNIT_DEPUTY_HEAD'];
const COUNCIL: readonly Role[] = ['COUNCIL_CHAIR', 'COUNCIL_OFFICE'];
/** Those who work for a bloc as a whole; its other members see its papers and have their word in its conference. */
const BLOC: readonly Role[] = [...BLOC_POSTS, 'BLOC_CONSOLIDATOR'];
const EVERY_BLOC_SEAT: readonly Role[] = [...UNIT, 'CONSOLIDATOR', ...BLOC, 'BLOC_MEMBER', ...COUNCIL];
const EVERY_SEAT: readonly Role[] = [...EVERY_PARTY_SEAT, ...EVERY_BLOC_SEAT];
const EVERYONE: readonly Role[] = [...EVERY_SEAT, 'ADMINISTRATOR'];

const PERMISSIONS: Readonly<Record<Action, Partial<Record<Relation, readonly Role[]>>>> = {
  'report.read': { own: EVERY_SEAT, superior: [...WATCHERS, ...BLOC, ...COUNCIL], above: [...WATCHERS, ...COUNCIL] },
  // The office drafts and consolidates for its committee; a branch has none. A bloc's draft is its deputy's or its
  // head's work.
  'report.write': { own: [...COMMITTEE, ...OFFICE, ...UNIT, 'CONSOLIDATOR', ...BLOC] },
  'report.submit': { own: [...LEADERS, 'OFFICE_CHIEF', ...UNIT, 'CONSOLIDATOR', 'BLOC_HEAD', 'BLOC_DEPUTY'] },
  'report.decideInOwnUnit': { own: [...COMMITTEE, ...UNIT, 'BLOC_HEAD', 'BLOC_DEPUTY'] },
  // The assigned upper-level member sits in the unit that is followed, and decides there for the superior.
  // Which of the superior's people decide at a stage, its route says (see the workflow's decision).
  'report.decideAsSuperior': {
    own: ['SUPERVISING_MEMBER'],
    superior: [...COMMITTEE, ...OFFICE, 'COMMISSION_CHAIR', ...BLOC, ...COUNCIL],
  },
  'report.publish': { own: [...LEADERS, ...UNIT, 'BLOC_HEAD'] },
  'report.withdraw': { own: [...LEADERS, ...UNIT, 'BLOC_HEAD'] },
  // Consolidating without a subordinate's report is the leaders' word, not the office's.
  'report.goAhead': { own: [...LEADERS, 'BLOC_HEAD'] },
  'meeting.call': { own: [...LEADERS, 'OFFICE_CHIEF', 'BLOC_HEAD', 'BLOC_DEPUTY'] },
  // Whoever writes the minutes may be any member of the committee, or the office; the meeting ends by its leaders.
  'meeting.record': { own: [...COMMITTEE, ...OFFICE, ...BLOC] },
  'meeting.close': { own: CHAIRING_ROLES },
  'roster.read': { own: EVERY_PARTY_SEAT, superior: OFFICE },
  'roster.change': { own: COMMITTEE, superior: OFFICE },
  'guidance.read': {
    own: [...WATCHERS, ...EVERY_BLOC_SEAT],
    superior: [...WATCHERS, ...BLOC, ...COUNCIL],
    above: [...WATCHERS, ...COUNCIL],
    subordinate: EVERY_SEAT,
  },
  'guidance.register': { own: [...LEADERS, ...OFFICE, ...BLOC, ...COUNCIL] },
  'guidance.confirm': { own: [...LEADERS, 'OFFICE_CHIEF', 'BLOC_HEAD', ...COUNCIL] },
  'tracking.read': {
    own: [...WATCHERS, ...BLOC, ...COUNCIL],
    above: [...WATCHERS, ...COUNCIL],
    superior: [...WATCHERS, ...COUNCIL],
  },
  'calendar.change': { own: [...LEADERS, 'OFFICE_CHIEF'] },
  // The council moves all deadlines of a bloc by one decision: the bloc's own, and those of the bloc's units.
  'deadline.change': { own: [...LEADERS, 'OFFICE_CHIEF', 'BLOC_HEAD', ...COUNCIL], superior: COUNCIL },
  'bloc.rotate': { own: ['BLOC_HEAD'], superior: COUNCIL },
  'route.read': { own: EVERYONE, superior: EVERYONE, above: EVERYONE },
  'route.change': { own: ['ADMINISTRATOR'] },
  'organisation.read': { own: EVERYONE, superior: EVERYONE, above: EVERYONE, subordinate: EVERYONE },
  'organisation.change': { own: ['ADMINISTRATOR'], superior: ['ADMINISTRATOR'], above: ['ADMINISTRATOR'] },
  // Who stands in for whom is a unit's own matter.
  'seat.delegate': { own: [...LEADERS, ...UNIT, 'OFFICE_CHIEF', 'COUNCIL_CHAIR', 'ADMINISTRATOR'] },
};

/**
 * Actions of a body that leads others: a branch has nobody to guide or to track, and may not issue guidance
 * (Quy định 399-QĐ/TW, Điều 11 and 13).
 */
const OF_LEADING_BODIES: readonly Action[] = [
  'guidance.register',
  'guidance.confirm',
  'tracking.read',
  'calendar.change',
  'deadline.change',
  'bloc.rotate',
  'route.change',
];

/** The organisation acted upon and where it stands on the day in question. */
export interface Target {
  readonly organisationId: string;
  /** Its superiors, nearest first. */
  readonly superiorIds: readonly string[];
  /** Its subordinates at any depth; needed for actions that reach upward, and for those of leading bodies. */
  readonly subordinateIds?: readonly string[];
}

const relationOf = (seat: Seat, target: Target): Relation | null => {
  if (seat.organisationId === target.organisationId) return 'own';
  const height = target.superiorIds.indexOf(seat.organisationId);
  if (height >= 0) return height === 0 ? 'superior' : 'above';
  return target.subordinateIds?.includes(seat.organisationId) ? 'subordinate' : null;
};

/** Roles that may do something from where their seat stands. Which of them do at a stage, its route says as well. */
export const rolesThatMay = (action: Action, relation: Relation): readonly Role[] =>
  PERMISSIONS[action][relation] ?? [];

/**
 * The first of the person's seats, valid on the day, that may do this to the target; null when there is none.
 * Every permission of the product is answered here.
 */
export function seatFor(action: Action, seats: readonly Seat[], target: Target, on: LocalDate): Seat | null {
  if (OF_LEADING_BODIES.includes(action) && !target.subordinateIds?.length) return null;
  const rule = PERMISSIONS[action];
  const fits = (seat: Seat): boolean => {
    const relation = relationOf(seat, target);
    return relation !== null && (rule[relation]?.includes(seat.role) ?? false);
  };
  return seatsOn(seats, on).find(fits) ?? null;
}

/**
 * As {@link seatFor}, refusing where no seat fits.
 * @throws Refusal NotAllowed `permission.<action>`
 */
export function requireSeat(action: Action, seats: readonly Seat[], target: Target, on: LocalDate): Seat {
  const seat = seatFor(action, seats, target, on);
  if (!seat) throw notAllowed(`permission.${action}`);
  return seat;
}
