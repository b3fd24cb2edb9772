// How the claims of a consolidated report stand to the units it speaks of, as they report now.
import type { LocalDate } from '@app/calendar/local-date.js';
import { judgeClaim, type Claim, type ClaimVerdict } from '@app/forms/claims.js';
import type { SourceRow } from '@app/persistence/report/sources.store.js';
import { standingOf } from './source-standing.js';

/**
 * A claim speaks of every unit that owes a report, as it stands now and not as it was taken over: one that withdraws
 * its report no longer bears the claim out, one that is waived no longer counts.
 */
export const judgeClaims = (
  claims: readonly Claim[],
  sources: readonly SourceRow[],
  today: LocalDate,
): readonly { readonly claim: Claim; readonly verdict: ClaimVerdict }[] => {
  const owed = sources
    .filter((row) => standingOf(row, today) !== 'WAIVED')
    .map(({ unit, figures }) => ({ unit, figures: figures ?? {} }));
  return claims.map((claim) => ({ claim, verdict: judgeClaim(claim, owed) }));
};
