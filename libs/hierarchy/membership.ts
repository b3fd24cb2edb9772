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
] as const;

export type Role = (typeof ROLES)[number];

/** One person's dated role in one organisation. A SUPERVISING_MEMBER sits in the unit he or she follows. */
export interface Seat extends Validity {
  readonly id: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** As printed under the signature and shown beside the name: `Bí thư`. */
  readonly title: string;
}

/** The seats a person holds on a day. */
export const seatsOn = (seats: readonly Seat[], on: LocalDate): readonly Seat[] =>
  seats.filter((seat) => isValidOn(seat, on));
