// Adoption of a report by the meeting of its own unit: the facts a vote leaves behind, and whether they suffice.
import type { LocalDate } from '@app/calendar/local-date.js';
import { invalid, notPossible } from '@app/kernel/errors.js';

/** Outcome of a meeting's vote. Counts are persons; only official members vote. */
export interface Adoption {
  readonly heldOn: LocalDate;
  readonly officialMembers: number;
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 5000;

/**
 * Adopted when more than half of all official members of the body agree, not merely of those present
 * (Điều lệ Đảng, Điều 9 khoản 5).
 */
export const isAdopted = (vote: Adoption): boolean => vote.votesFor * 2 > vote.officialMembers;

/**
 * Refuses an adoption that cannot be, or that fell short.
 * @throws Refusal Invalid `adoption.counts`, `adoption.future`; NotPossible `adoption.short`
 */
export function checkAdoption(vote: Adoption, today: LocalDate): void {
  const { officialMembers, present, votesFor, votesAgainst } = vote;
  if (![officialMembers, present, votesFor, votesAgainst].every(isCount) || officialMembers === 0)
    throw invalid('adoption.counts', {}, 'adoption');
  if (present > officialMembers || votesFor + votesAgainst > present) throw invalid('adoption.counts', {}, 'adoption');
  if (vote.heldOn > today) throw invalid('adoption.future', {}, 'adoption.heldOn');
  if (!isAdopted(vote)) throw notPossible('adoption.short', { votesFor, officialMembers });
}
