// Runs of tokens, and fields to look for names in.
import type { Token } from '../language/lexer.js';

/** A run of tokens, the last one left out. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where something may be looked for, and what must not be read as a name. */
export interface Field extends Run {
  readonly tokens: readonly Token[];
  /** Runs taken by times; a name ends where one begins. */
  readonly taken: readonly Run[];
}

/** The taken run that holds a place. */
export const takenAt = (field: Field, at: number): Run | undefined =>
  field.taken.find((run) => run.from <= at && at < run.to);

/** The words of a run as written, on one line. */
export function wordsOf(tokens: readonly Token[], { from, to }: Run): string {
  const run = tokens.slice(from, to);
  return run.map((token, order) => (order > 0 && !token.tight ? ' ' : '') + token.text).join('');
}
