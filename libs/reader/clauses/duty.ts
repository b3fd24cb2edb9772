// A duty as it is found: its time, its clause, who owes it and where it goes.
import type { Run } from './fields.js';
import type { Block } from './outline.js';
import type { Sentence, TimeFound } from './sentences.js';
import type { PassedOver, Verdict } from './verdict.js';

/** Words found in the document, and whether they stand in the duty's own clause. */
export interface Found {
  readonly words: string;
  readonly near: boolean;
}

/** A time in its surroundings, judged. */
export interface Duty {
  readonly sentence: Sentence;
  readonly time: TimeFound;
  /** The part of the sentence that belongs to this time. */
  readonly clause: Run;
  readonly verdict: Verdict;
  readonly obligedBy: Found | null;
  readonly submitTo: Found | null;
}

export interface TimePassedOver {
  readonly sentence: Sentence;
  readonly time: TimeFound;
  readonly why: PassedOver;
}

/** A time that was found to be a duty, before it is known who and where to. */
export interface Clause {
  readonly sentence: Sentence;
  readonly time: TimeFound;
  /** The part of the sentence before the time, and after it. */
  readonly before: Run;
  readonly after: Run;
  readonly verdict: Verdict;
}

/** What a duty leans on: the document, and the duties read before it. */
export interface ReadSoFar {
  readonly blocks: readonly Block[];
  readonly sentences: readonly (readonly Sentence[])[];
  readonly duties: readonly Duty[];
  /** The duty whose limit this one borrows. */
  readonly lender: Duty | null;
}
