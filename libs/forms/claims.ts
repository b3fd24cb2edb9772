// Claims in a consolidated text that stand or fall with the figures of the units they speak of.
import type { TakenFigures } from './consolidate.js';

/** A claim in the text that stands or falls with the figures. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  /** ALL_UNITS: every source has at least 1; SHARE_AT_LEAST: so many percent of them do; COUNT_IS: that many do. */
  readonly rule: 'ALL_UNITS' | 'SHARE_AT_LEAST' | 'COUNT_IS';
  readonly figure: string;
  readonly amount: number;
}

/** How a claim stands: of how many units it speaks, how many bear it out, and which do not. */
export interface ClaimVerdict {
  readonly holds: boolean;
  readonly bearing: number;
  readonly units: number;
  readonly against: readonly string[];
}

/** Compares a claim with the figures of all units it speaks of; a unit that reported nothing does not bear it out. */
export function judgeClaim(claim: Claim, taken: readonly TakenFigures[]): ClaimVerdict {
  const against = taken.filter(({ figures }) => (figures[claim.figure]?.value ?? 0) < 1).map(({ unit }) => unit);
  const units = taken.length;
  const bearing = units - against.length;
  const holds = {
    ALL_UNITS: units > 0 && bearing === units,
    SHARE_AT_LEAST: units > 0 && bearing * 100 >= claim.amount * units,
    COUNT_IS: bearing === claim.amount,
  }[claim.rule];
  return { holds, bearing, units, against };
}
