// Steps of a route that nobody can decide, as far as the body that rules the routes can see its units.
import type { Role } from '@app/hierarchy/membership.js';
import { isBloc, type OrganisationKind } from '@app/hierarchy/organisation.js';
import { decidingRoles } from './deciders.js';
import { unitClassOf, type Stage, type UnitClass } from './review-route.js';

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

/** The units that report on the route, and the body they report to where that can be seen. */
interface Reporters {
  readonly units: readonly SeatedUnit[];
  readonly superior: SeatedUnit | undefined;
}

const NOBODY_SEEN: Reporters = { units: [], superior: undefined };

function reportersOf(unitClass: UnitClass, seats: readonly SeatedUnit[]): Reporters {
  const own = seats.find((unit) => unit.isOwn);
  // A committee rules its own report; who receives it above is not its to see.
  if (unitClass === 'COMMITTEE') return { units: own ? [own] : [], superior: undefined };
  // A council stands two steps above the units of its blocs.
  if (unitClass === 'MEMBER_UNIT' && !(own && isBloc(own.kind))) return NOBODY_SEEN;
  const classOf = ({ kind, roles }: SeatedUnit): UnitClass => unitClassOf(kind, roles.includes('COMMITTEE_MEMBER'));
  return { units: seats.filter((unit) => !unit.isOwn && classOf(unit) === unitClass), superior: own };
}

/** Units in which the stage has nobody; the superior itself where the step is its own to decide and it has nobody. */
function emptyAt(stage: Stage, { units, superior }: Reporters): readonly string[] {
  const wanted = decidingRoles(stage);
  const has = (unit: SeatedUnit, roles: readonly Role[]): boolean => unit.roles.some((role) => roles.includes(role));
  const lacking = units.filter((unit) => !has(unit, wanted.own)).map((unit) => unit.unit);
  if (stage.decidedBy === 'ownUnit') return lacking;
  if (!superior || has(superior, wanted.superior)) return [];
  return lacking.length === units.length ? [superior.unit] : lacking;
}

/** Steps at which some unit has nobody to decide. */
export function emptyStages(
  stages: readonly Stage[],
  unitClass: UnitClass,
  seats: readonly SeatedUnit[],
): readonly EmptyStage[] {
  const reporters = reportersOf(unitClass, seats);
  return stages.flatMap((stage) => {
    const units = emptyAt(stage, reporters);
    return units.length > 0 ? [{ stage: stage.name, units }] : [];
  });
}
