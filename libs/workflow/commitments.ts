// What may be said of a task that an earlier meeting set.
import { invalid } from '@app/kernel/errors.js';

export const COMMITMENT_STATUSES = ['DONE', 'ONGOING', 'DROPPED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** Shortest reason for dropping a task, in UTF-16 units. */
const SHORTEST_REASON = 5;

/**
 * A task is dropped only with the reason why.
 * @throws Refusal Invalid `commitment.noReason`
 */
export function checkCommitment(status: CommitmentStatus, note: string, task: string): void {
  if (status === 'DROPPED' && note.trim().length < SHORTEST_REASON)
    throw invalid('commitment.noReason', { task }, 'note');
}
