// Steps of a route that nobody can decide: seen before a report gets stuck there, not after.
import { CHAIRING_ROLES, COMMITTEE_ROLES, type Role } from '@app/hierarchy/membership.js';
import { isBloc, type OrganisationKind } from '@app/hierarchy/organisation.js';
import { unitClassOf, type ReviewRoute, type Stage, type UnitClass } from './review-route.js';
import { SUPERIOR_DECIDERS } from './voices.js';

/** A unit with the roles that somebody holds in it on the day. */
export interface SeatedUnit {
  readonly unit: string;
  readonly kind: OrganisationKind;
  /** True for the body that rules the routes, false for those right below it. */
  readonly isOwn: boolean;
  readonly roles: readonly Role[];
}

/** A step that has nobody in some units. */
export interface EmptyStage {
  readonly stage: string;
  readonly units: readonly string[];
}

/** Units whose people decide at a stage, as far as they can be seen from the ruling body. */
function unitsAt(stage: Stage, unitClass: UnitClass, seats: readonly SeatedUnit[]): readonly SeatedUnit[] {
  const own = seats.filter((one) => one.isOwn);
  // A committee rules its own report; who receives it above is not its to see.
  if (unitClass === 'COMMITTEE') return stage.decidedBy === 'ownUnit' ? own : [];
  // A council stands two steps above the units of its blocs.
  if (unitClass === 'MEMBER_UNIT' && !own.some((one) => isBloc(one.kind))) return [];
  if (stage.decidedBy === 'superior') return own;
  const classOf = ({ kind, roles }: SeatedUnit): UnitClass => unitClassOf(kind, roles.includes('COMMITTEE_MEMBER'));
  return seats.filter((one) => !one.isOwn && classOf(one) === unitClass);
}

/** Steps at which some unit has nobody to decide. A step that names no roles is the committee's. */
export const emptyStages = (
  stages: readonly Stage[],
  unitClass: UnitClass,
  seats: readonly SeatedUnit[],
): readonly EmptyStage[] =>
  stages.flatMap((stage) => {
    const wanted = stage.roles ?? COMMITTEE_ROLES;
    const empty = unitsAt(stage, unitClass, seats).filter((one) => !one.roles.some((role) => wanted.includes(role)));
    return empty.length > 0 ? [{ stage: stage.name, units: empty.map((one) => one.unit) }] : [];
  });

/** Roles that somebody holds on a day in the reporting unit, and in the one it reports to. */
export interface RolesAround {
  readonly own: readonly Role[];
  readonly superior: readonly Role[];
}

const wantedAt = (stage: Stage): readonly Role[] => {
  if (stage.how === 'MEETING') return CHAIRING_ROLES;
  return stage.roles ?? (stage.decidedBy === 'superior' ? SUPERIOR_DECIDERS : COMMITTEE_ROLES);
};

/** An assigned upper-level member sits in the unit that is followed, and decides there for the superior. */
const holdersAt = (stage: Stage, { own, superior }: RolesAround): readonly Role[] =>
  stage.decidedBy === 'ownUnit' ? own : [...superior, ...own.filter((role) => role === 'SUPERVISING_MEMBER')];

/** Steps that still lie before a report and have nobody to decide them, by name. */
export function emptyAhead(route: ReviewRoute, state: string, around: RolesAround): readonly string[] {
  if (state === 'approved' || state === 'published' || state === 'withdrawn') return [];
  const at = route.stages.findIndex((stage) => stage.name === state);
  return route.stages
    .slice(Math.max(0, at))
    .filter((stage) => !holdersAt(stage, around).some((role) => wantedAt(stage).includes(role)))
    .map((stage) => stage.name);
}
