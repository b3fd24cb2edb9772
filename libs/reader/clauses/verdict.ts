// A time in its surroundings, and what is said about it.
import type { Run } from './fields.js';
import type { Sentence, TimeFound } from './sentences.js';
import type { DueColumn } from './table-columns.js';

/** Why a time was passed over. */
export type PassedOver = 'event' | 'processing' | 'mention' | 'past' | 'replaced' | 'unclear';

/** Whether the time says "before" or "at the latest" by itself. */
export const isStrong = (time: TimeFound): boolean => time.kind !== 'time' || time.time.cue !== 'at';

/** What a time's own part of the sentence says about it. */
export interface Verdict {
  readonly verb: Run | null;
  readonly isDuty: boolean;
  readonly why: PassedOver | null;
  readonly borrowed: boolean;
}

/** A time and the words around it. */
export interface Case {
  readonly sentence: Sentence;
  readonly time: TimeFound;
  readonly before: Run;
  readonly after: Run;
  /** Where the last time before this one ends: verbs before it governed that one. */
  readonly since: number;
  /** A duty was read in this block before, or stands above it. */
  readonly lead: boolean;
  /** What stands above names a time limit: "Thời hạn gửi báo cáo:". */
  readonly dueLead: boolean;
  /** Whether a duty to borrow from was read before. */
  readonly lender: boolean;
  /** The head of the column, for a time in a table. */
  readonly column: DueColumn | null;
}

/** Something must be handed in by then; `borrowed` where the words come from elsewhere. */
export const duty = (verb: Run | null, borrowed = false): Verdict => ({ verb, isDuty: true, why: null, borrowed });

/** No deadline, for a reason. */
export const passed = (why: PassedOver, verb: Run | null = null): Verdict => ({
  verb,
  isDuty: false,
  why,
  borrowed: false,
});
