// What may be said of a task that an earlier meeting set.
import { invalid } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';

export const COMMITMENT_STATUSES = ['DONE', 'ONGOING', 'DROPPED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/**
 * A task is dropped only with the reason why.
 * @throws Refusal Invalid `commitment.noReason`
 */
export function checkCommitment(status: CommitmentStatus, note: string, task: string): void {
  if (status === 'DROPPED' && !saysEnough(note)) throw invalid('commitment.noReason', { task }, 'note');
}
