// Small parsers over tokens. A parser looks at a place and either takes tokens and gives a value, or takes none.
// They never look back and repeat only over tokens they have taken, so that a rule costs what its longest match costs.
import { foldMarks } from '@app/kernel/folding.js';
import type { Token } from './lexer.js';

export interface Match<T> {
  readonly value: T;
  /** The place after the last token taken. */
  readonly next: number;
}

export type Parser<T> = (tokens: readonly Token[], at: number) => Match<T> | null;

/** The values that a list of parsers gives, in order. */
type Values<P extends readonly Parser<unknown>[]> = { [K in keyof P]: P[K] extends Parser<infer T> ? T : never };

/** One after the other; all must match. */
export const sequence =
  <P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>> =>
  (tokens, at) => {
    // Most places are refused by the first parser: nothing is allocated before it has matched.
    const first = parsers[0]?.(tokens, at);
    if (!first) return null;
    const values: unknown[] = [first.value];
    let { next } = first;
    for (let order = 1; order < parsers.length; order += 1) {
      const match = parsers[order]?.(tokens, next);
      if (!match) return null;
      values.push(match.value);
      next = match.next;
    }
    return { value: values as Values<P>, next };
  };

/** The first that matches, in the order given. */
export const choice =
  <T>(...parsers: readonly Parser<T>[]): Parser<T> =>
  (tokens, at) => {
    for (const parser of parsers) {
      const match = parser(tokens, at);
      if (match) return match;
    }
    return null;
  };

export const optional =
  <T>(parser: Parser<T>): Parser<T | null> =>
  (tokens, at) =>
    parser(tokens, at) ?? { value: null, next: at };

/** As often as it matches, up to `most` times. */
export const many =
  <T>(parser: Parser<T>, most = 12): Parser<readonly T[]> =>
  (tokens, at) => {
    const values: T[] = [];
    let next = at;
    for (let match = parser(tokens, next); match && match.next > next && values.length < most;) {
      values.push(match.value);
      next = match.next;
      match = parser(tokens, next);
    }
    return { value: values, next };
  };

/** Gives another value, or refuses the match by giving null. */
export const map =
  <A, B>(parser: Parser<A>, change: (value: A) => B | null): Parser<B> =>
  (tokens, at) => {
    const match = parser(tokens, at);
    const value = match && change(match.value);
    return match && value !== null ? { value: value as B, next: match.next } : null;
  };

/** Matches, taking nothing, where the other parser does not. */
export const not =
  (parser: Parser<unknown>): Parser<true> =>
  (tokens, at) =>
    parser(tokens, at) ? null : { value: true, next: at };

export const token =
  (accept: (token: Token) => boolean): Parser<Token> =>
  (tokens, at) => {
    const found = tokens[at];
    return found && accept(found) ? { value: found, next: at + 1 } : null;
  };

export const mark = (...marks: readonly string[]): Parser<Token> =>
  token((found) => found.kind === 'mark' && marks.includes(found.fold));

/** A mark with nothing between it and the token before. */
export const tightMark = (...marks: readonly string[]): Parser<Token> =>
  token((found) => found.kind === 'mark' && found.tight && marks.includes(found.fold));

interface Phrase {
  readonly written: string;
  readonly folded: readonly string[];
}

/** Phrases by their first word, so that most places are refused after one look; the longest first. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const written of phrases) {
    const folded = foldMarks(written).split(' ');
    const [first = ''] = folded;
    groups.set(first, [...(groups.get(first) ?? []), { written, folded }]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.folded.length - a.folded.length);
  return groups;
}

/** One of these phrases in any case and with any marks, longest first. The value is the phrase as the rule writes it. */
export function phrase(...phrases: readonly string[]): Parser<string> {
  const groups = byFirstWord(phrases);
  return (tokens, at) => {
    const candidates = groups.get(tokens[at]?.fold ?? '');
    const match = candidates?.find(({ folded }) => folded.every((word, order) => tokens[at + order]?.fold === word));
    return match ? { value: match.written, next: at + match.folded.length } : null;
  };
}

/** A number in figures between two bounds, with at most so many digits. */
export const numberBetween = (least: number, most: number, digits: number): Parser<number> =>
  map(
    token((found) => found.kind === 'number' && found.fold.length <= digits),
    ({ fold }) => (Number(fold) >= least && Number(fold) <= most ? Number(fold) : null),
  );

/** A rule of the grammar with sentences it must read; the sentences are its tests. */
export interface NamedRule<T> {
  readonly name: string;
  /** Text and the value read at its beginning; null where the rule must not match. */
  readonly examples: readonly (readonly [text: string, value: T | null])[];
  readonly parse: Parser<T>;
}
