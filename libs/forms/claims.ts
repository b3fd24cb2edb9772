// Claims in a consolidated text that stand or fall with the figures of the units they speak of.
import { invalid } from '@app/kernel/errors.js';
import type { TakenFigures } from './consolidate.js';
import type { DataForm } from './figures.js';

/** A claim in the text that stands or falls with the figures. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  /** Of all sources: every one bears it out, so many percent of them do, or exactly so many do. */
  readonly rule: 'ALL_UNITS' | 'SHARE_AT_LEAST' | 'COUNT_IS';
  readonly figure: string;
  /** A unit bears the claim out when its figure is at least this. */
  readonly atLeast: number;
  /** Percent of SHARE_AT_LEAST, units of COUNT_IS. */
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
  const against = taken
    .filter(({ figures }) => (figures[claim.figure]?.value ?? Number.NEGATIVE_INFINITY) < claim.atLeast)
    .map(({ unit }) => unit);
  const units = taken.length;
  const bearing = units - against.length;
  const holds = {
    ALL_UNITS: units > 0 && bearing === units,
    SHARE_AT_LEAST: units > 0 && bearing * 100 >= claim.amount * units,
    COUNT_IS: bearing === claim.amount,
  }[claim.rule];
  return { holds, bearing, units, against };
}

const MOST_CLAIMS = 50;

/**
 * Refuses claims that could not be judged.
 * @throws Refusal Invalid `claim.tooMany`, `claim.noText`, `claim.unknown`, `claim.bad`
 */
export function checkClaims(claims: readonly Claim[], form: DataForm | undefined): void {
  if (claims.length > MOST_CLAIMS) throw invalid('claim.tooMany', { count: MOST_CLAIMS });
  for (const { text, figure, atLeast, amount } of claims) {
    if (text.trim() === '') throw invalid('claim.noText', {}, 'claims');
    if (!form?.figures.some((one) => one.key === figure)) throw invalid('claim.unknown', { key: figure }, 'claims');
    if (![atLeast, amount].every((one) => Number.isFinite(one) && one >= 0)) throw invalid('claim.bad', {}, 'claims');
  }
}
