// A person's seats and where their organisations stand: everything a permission is decided from, in one round trip.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { requireSeat, seatFor, type Action, type Target } from '@app/hierarchy/permissions.js';
import type { Db } from '../db.js';
import { json, statement, uuid, validOn } from '../statement.js';
import { SEAT_JSON, SEAT_ORDER, seatsSql, subordinatesSql, superiorsSql } from './organisation.store.js';

const ids = json<readonly string[]>();

const SEATS = statement({ seats: json<readonly Seat[]>() }, `SELECT ${seatsSql('$1')} AS seats`);

/** All seats of a person, of any time. */
export const seatsOf = async (db: Db, memberId: string): Promise<readonly Seat[]> =>
  (await SEATS.first(db, [memberId]))?.seats ?? [];

const TARGETS = statement(
  { organisationId: uuid, superiorIds: ids, subordinateIds: ids },
  `SELECT t.id AS "organisationId", ${superiorsSql('t.id', '$2::date')} AS "superiorIds",
     ${subordinatesSql('t.id', '$2::date')} AS "subordinateIds"
   FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, place) ORDER BY t.place`,
);

/** Organisations with their superiors and subordinates on a day, as permissions need them, in the order given. */
export const targetsOf = (db: Db, organisationIds: readonly string[], on: LocalDate): Promise<Required<Target>[]> =>
  TARGETS.rows(db, [organisationIds, on]);

/** As {@link targetsOf}, for one organisation. */
export async function targetOf(db: Db, organisationId: string, on: LocalDate): Promise<Required<Target>> {
  const [target] = await targetsOf(db, [organisationId], on);
  return target ?? { organisationId, superiorIds: [], subordinateIds: [] };
}

const SEATS_AND_TARGET = statement(
  { seats: json<readonly Seat[]>(), superiorIds: ids, subordinateIds: ids },
  `SELECT ${seatsSql('$1')} AS seats, ${superiorsSql('$2::uuid', '$3::date')} AS "superiorIds",
     ${subordinatesSql('$2::uuid', '$3::date')} AS "subordinateIds"`,
);

/** A person's seats of any time beside an organisation as it stands on a day: for several permissions about it. */
export async function seatsAndTarget(
  db: Db,
  memberId: string,
  organisationId: string,
  on: LocalDate,
): Promise<{ readonly seats: readonly Seat[]; readonly target: Required<Target> }> {
  const row = await SEATS_AND_TARGET.first(db, [memberId, organisationId, on]);
  const { seats, superiorIds, subordinateIds } = row ?? { seats: [], superiorIds: [], subordinateIds: [] };
  return { seats, target: { organisationId, superiorIds, subordinateIds } };
}

const PLACED = statement(
  { seat: json<Seat>(), superiorIds: ids, subordinateIds: ids },
  `SELECT ${SEAT_JSON} AS seat, ${superiorsSql('s.organisation_id', '$3::date')} AS "superiorIds",
     ${subordinatesSql('s.organisation_id', '$3::date')} AS "subordinateIds"
   FROM held_seat s WHERE s.member_id = $1 AND ${validOn('s', '$2::date')} ORDER BY ${SEAT_ORDER}`,
);

/** A seat with its own organisation as permissions see it. */
export interface PlacedSeat {
  readonly seat: Seat;
  readonly target: Required<Target>;
}

/** The seats a person holds on a day, each with what stood around its organisation on `asOf`. */
export async function placedSeats(
  db: Db,
  memberId: string,
  today: LocalDate,
  asOf: LocalDate = today,
): Promise<readonly PlacedSeat[]> {
  const rows = await PLACED.rows(db, [memberId, today, asOf]);
  return rows.map(({ seat, ...around }) => ({ seat, target: { organisationId: seat.organisationId, ...around } }));
}

/** True when the seat may do this in its own organisation. */
export const mayInOwn = (action: Action, { seat, target }: PlacedSeat, today: LocalDate): boolean =>
  seatFor(action, [seat], target, today) !== null;

/** The seats of a person that may do this in their own organisations, in the order of {@link placedSeats}. */
export const seatsThatMay = async (
  db: Db,
  memberId: string,
  action: Action,
  today: LocalDate,
): Promise<readonly PlacedSeat[]> =>
  (await placedSeats(db, memberId, today)).filter((placed) => mayInOwn(action, placed, today));

/** What a person asks to do, and to which organisation. */
export interface AskedIn {
  readonly memberId: string;
  readonly action: Action;
  readonly organisationId: string;
  readonly today: LocalDate;
}

/**
 * The person's seat that may do this to an organisation.
 * @throws Refusal NotAllowed `permission.<action>`
 */
export async function requireSeatIn(db: Db, { memberId, action, organisationId, today }: AskedIn): Promise<Seat> {
  const { seats, target } = await seatsAndTarget(db, memberId, organisationId, today);
  return requireSeat(action, seats, target, today);
}
