// Adoption of a report by a meeting of the body that answers for it: the facts a vote or a conclusion leaves behind.
import type { LocalDate } from '@app/calendar/local-date.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { isMajority } from './vote-rules.js';

/** Outcome of a meeting that let the report pass. Counts are persons. */
export interface Adoption {
  readonly meetingId: string;
  readonly heldOn: LocalDate;
  readonly closes: 'VOTE' | 'CONCLUSION';
  /** Members of the body, present or not: the denominator. */
  readonly officialMembers: number;
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly votesOther: number;
  /** The text is put into its last wording before it goes on. */
  readonly finalises: boolean;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 5000;

/**
 * Refuses an adoption that cannot be, or that fell short.
 * @throws Refusal Invalid `adoption.counts`, `adoption.future`; NotPossible `adoption.short`
 */
export function checkAdoption(vote: Adoption, today: LocalDate): void {
  const { officialMembers, present, votesFor, votesAgainst, votesOther } = vote;
  if (![officialMembers, present, votesFor, votesAgainst, votesOther].every(isCount) || officialMembers === 0)
    throw invalid('adoption.counts', {}, 'adoption');
  if (present > officialMembers || votesFor + votesAgainst + votesOther > present)
    throw invalid('adoption.counts', {}, 'adoption');
  if (vote.heldOn > today) throw invalid('adoption.future', {}, 'adoption.heldOn');
  if (vote.closes === 'VOTE' && !isMajority(votesFor, officialMembers))
    throw notPossible('adoption.short', { votesFor, officialMembers });
}
