// Seats: what a person is, in which organisation, and from when to when.
import type { LocalDate } from '@app/calendar/local-date.js';
import { isValidOn, type Validity } from './organisation.js';

export const ROLES = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'SUPERVISING_MEMBER',
  'COMMISSION_CHAIR',
  'OFFICE_CHIEF',
  'RECORDS_CLERK',
  'ADMINISTRATOR',
  'UNIT_HEAD',
  'UNIT_DEPUTY_HEAD',
  'CONSOLIDATOR',
  // Nobody is appointed to a role in a bloc: its posts belong to units, and the leaders of the head unit, of its deputy
  // and of the other members act in them for as long as their unit holds the post (domain notes on organisation, 2).
  'BLOC_HEAD',
  'BLOC_DEPUTY',
  'BLOC_MEMBER',
  'BLOC_CONSOLIDATOR',
  'COUNCIL_CHAIR',
  'COUNCIL_OFFICE',
] as const;

export type Role = (typeof ROLES)[number];

/** Every role once, the foremost first: of several seats a person holds, and of several people in a unit. */
export const ROLES_BY_RANK: readonly Role[] = [
  'BLOC_HEAD',
  'BLOC_DEPUTY',
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'COMMISSION_CHAIR',
  'OFFICE_CHIEF',
  'RECORDS_CLERK',
  'COUNCIL_CHAIR',
  'COUNCIL_OFFICE',
  'UNIT_HEAD',
  'UNIT_DEPUTY_HEAD',
  'CONSOLIDATOR',
  'SUPERVISING_MEMBER',
  'ADMINISTRATOR',
  'BLOC_CONSOLIDATOR',
  'BLOC_MEMBER',
];

/** The leaders of a Party organisation. */
export const PARTY_LEADERS: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY'];

/** Members of a Party organisation's committee, its leaders first. */
export const PARTY_COMMITTEE: readonly Role[] = [...PARTY_LEADERS, 'COMMITTEE_MEMBER'];

/** Those who work in a bloc for the whole of it by their unit's post. */
export const BLOC_POSTS: readonly Role[] = ['BLOC_HEAD', 'BLOC_DEPUTY'];

/** Those who answer for a unit: told of its deadlines, and the first to be asked. */
export const LEADING_ROLES: readonly Role[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'UNIT_HEAD',
  'UNIT_DEPUTY_HEAD',
  'BLOC_HEAD',
  'BLOC_DEPUTY',
  'COUNCIL_CHAIR',
];

/** Those who decide together for a unit: a committee's members, a bloc's units. */
export const COMMITTEE_ROLES: readonly Role[] = [...LEADING_ROLES, 'COMMITTEE_MEMBER', 'BLOC_MEMBER'];

/** Those who prepare, chase and keep papers. */
export const OFFICE_ROLES: readonly Role[] = [
  'OFFICE_CHIEF',
  'RECORDS_CLERK',
  'CONSOLIDATOR',
  'BLOC_CONSOLIDATOR',
  'COUNCIL_OFFICE',
];

/** Those who may chair a meeting of their body, the first in the chair where several are there. */
export const CHAIRING_ROLES: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'BLOC_HEAD', 'COUNCIL_CHAIR'];

/** One person's dated role in one organisation. A SUPERVISING_MEMBER sits in the unit he or she follows. */
export interface Seat extends Validity {
  readonly id: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** As printed under the signature and shown beside the name: `Bí thư`. */
  readonly title: string;
  /** Member who is away and in whose seat this person acts; null where the seat is the person's own. */
  readonly standsInFor?: string | null;
}

/** The seats a person holds on a day. */
export const seatsOn = (seats: readonly Seat[], on: LocalDate): readonly Seat[] =>
  seats.filter((seat) => isValidOn(seat, on));
