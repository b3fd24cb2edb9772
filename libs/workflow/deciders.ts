// Who decides a stage: the one answer. Permission, button, desk, e-mail, "lies with", "nobody there" and the warning on the
// routes page all ask here.
import type { LocalDate } from '@app/calendar/local-date.js';
import { CHAIRING_ROLES, LEADING_ROLES, seatsOn, type Role, type Seat } from '@app/hierarchy/membership.js';
import { rolesThatMay, type Action, type Target } from '@app/hierarchy/permissions.js';
import { notPossible } from '@app/kernel/errors.js';
import type { Course } from './course.js';
import { isAgreed, stageOf, type ReviewRoute, type Stage } from './review-route.js';
import { countsVoices, type PerKind } from './stage-kinds.js';

/** A seat that is held on the day in question, as far as deciding asks for it. */
export type SeatAround = Pick<Seat, 'memberId' | 'organisationId' | 'role' | 'standsInFor'>;

/** The seats held on a day in the reporting unit and in the one it reports to. */
export interface Around {
  readonly organisationId: string;
  readonly superiorId: string | undefined;
  readonly seats: readonly SeatAround[];
  /** Members who may not decide for the superior: they signed the report below. */
  readonly barred: readonly string[];
}

/** Roles that decide, by where the seat is: in the reporting unit, or in its superior. */
export interface DecidingRoles {
  readonly own: readonly Role[];
  readonly superior: readonly Role[];
}

const ACTION: Readonly<Record<Stage['decidedBy'], Action>> = {
  ownUnit: 'report.decideInOwnUnit',
  superior: 'report.decideAsSuperior',
};

const OF_UNIT: readonly Role[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'UNIT_HEAD',
  'UNIT_DEPUTY_HEAD',
  'BLOC_HEAD',
];
const OF_SUPERIOR: readonly Role[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'SUPERVISING_MEMBER',
  'BLOC_HEAD',
  'BLOC_DEPUTY',
  'COUNCIL_CHAIR',
  'COUNCIL_OFFICE',
];
const BY_ANYBODY = { ownUnit: OF_UNIT, superior: OF_SUPERIOR };

/** Who decides where the route names no roles. A meeting is closed by whoever chairs it. */
const UNNAMED: PerKind<Readonly<Record<Stage['decidedBy'], readonly Role[]>>> = {
  ONE_DECIDER: BY_ANYBODY,
  SEVERAL: BY_ANYBODY,
  MEETING: { ownUnit: CHAIRING_ROLES, superior: CHAIRING_ROLES },
};

/** Roles that decide a stage: those its route names, or the usual ones, as far as permissions allow them to. */
export function decidingRoles(stage: Stage): DecidingRoles {
  const action = ACTION[stage.decidedBy];
  const usual = UNNAMED[stage.how][stage.decidedBy];
  const wanted = stage.roles ?? usual;
  const among = (roles: readonly Role[]): readonly Role[] => roles.filter((role) => wanted.includes(role));
  return { own: among(rolesThatMay(action, 'own')), superior: among(rolesThatMay(action, 'superior')) };
}

/** Every role that can decide some stage or is asked to act on a report: whose seats {@link Around} must hold. */
export const ROLES_AROUND: readonly Role[] = [
  ...new Set([
    ...LEADING_ROLES,
    ...CHAIRING_ROLES,
    ...Object.values(ACTION).flatMap((action) => [...rolesThatMay(action, 'own'), ...rolesThatMay(action, 'superior')]),
  ]),
];

const decides = (
  { own, superior }: DecidingRoles,
  seat: SeatAround,
  unit: string,
  above: string | undefined,
): boolean => {
  if (seat.organisationId === unit) return own.includes(seat.role);
  return seat.organisationId === above && superior.includes(seat.role);
};

/** The first of a person's seats, valid on the day, with which he or she decides the stage; null when there is none. */
export function seatToDecide(stage: Stage, seats: readonly Seat[], target: Target, on: LocalDate): Seat | null {
  const roles = decidingRoles(stage);
  const [above] = target.superiorIds;
  return seatsOn(seats, on).find((seat) => decides(roles, seat, target.organisationId, above)) ?? null;
}

const decidingSeats = (stage: Stage, { organisationId, superiorId, seats, barred }: Around): readonly SeatAround[] => {
  const roles = decidingRoles(stage);
  const isBarred = (seat: SeatAround): boolean => stage.decidedBy === 'superior' && barred.includes(seat.memberId);
  return seats.filter((seat) => decides(roles, seat, organisationId, superiorId) && !isBarred(seat));
};

const membersOf = (seats: readonly SeatAround[]): readonly string[] => [...new Set(seats.map((seat) => seat.memberId))];

/** Members who may decide the stage: each once, however many seats. */
export const decidersAt = (stage: Stage, around: Around): readonly string[] => membersOf(decidingSeats(stage, around));

/**
 * Members whose agreement counts. Somebody who is away and has a stand-in holds nobody up, but counts once he or she spoke.
 */
export function voicesAt(stage: Stage, around: Around, approvals: readonly string[]): readonly string[] {
  const seats = decidingSeats(stage, around);
  const away = new Set(seats.map((seat) => seat.standsInFor));
  return membersOf(seats).filter((id) => !away.has(id) || approvals.includes(id));
}

/**
 * Members on whom the report lies: the deciders who have not spoken yet. Where the route names nobody and a member of the
 * superior's committee is assigned to the unit, its drafts lie on that member alone; the others may still decide.
 */
export function askedAt(stage: Stage, around: Around, approvals: readonly string[]): readonly string[] {
  if (countsVoices(stage)) return voicesAt(stage, around, approvals).filter((id) => !approvals.includes(id));
  const seats = decidingSeats(stage, around);
  const assigned = stage.roles ? [] : seats.filter((seat) => seat.role === 'SUPERVISING_MEMBER');
  return membersOf(assigned.length > 0 ? assigned : seats);
}

/**
 * Refuses whoever agreed before: each speaks once.
 * @throws Refusal NotPossible `report.agreedBefore`
 */
export function requireFirstWord(approvals: readonly string[], memberId: string): void {
  if (approvals.includes(memberId)) throw notPossible('report.agreedBefore');
}

/** True when one more agreement lets the report pass; voices of people who left no longer count. */
export function agreesWith(
  stage: Stage,
  around: Around,
  { approvals, memberId }: { readonly approvals: readonly string[]; readonly memberId: string },
): boolean {
  const agreed = [...approvals, memberId];
  const voices = voicesAt(stage, around, agreed);
  return isAgreed(stage.agreement ?? 'ALL', voices.filter((id) => agreed.includes(id)).length, voices.length);
}

/**
 * Members on whom a report lies: those asked in its stage, or those who answer for its unit while it is written, mended
 * or waits to be issued. Nobody once it is issued or withdrawn.
 */
export function holdersOf(
  route: ReviewRoute,
  { state, approvals }: Pick<Course, 'state' | 'approvals'>,
  around: Around,
): readonly string[] {
  const stage = stageOf(route, state);
  if (stage) return askedAt(stage, around, approvals);
  if (state === 'published' || state === 'withdrawn') return [];
  const leads = ({ organisationId, role }: SeatAround): boolean =>
    organisationId === around.organisationId && LEADING_ROLES.includes(role);
  return membersOf(around.seats.filter(leads));
}

const SETTLED: readonly string[] = ['approved', 'published', 'withdrawn'];

/** Steps that still lie before a report and have nobody to decide them, by name. */
export function nobodyAhead(route: ReviewRoute, state: string, around: Around): readonly string[] {
  if (SETTLED.includes(state)) return [];
  const at = route.stages.findIndex((stage) => stage.name === state);
  return route.stages
    .slice(Math.max(0, at))
    .filter((stage) => decidersAt(stage, around).length === 0)
    .map((stage) => stage.name);
}
