// The vocabulary for reading. Words are written as Vietnamese writes them and compared folded, so that lost or wrong
// marks do not hide them. A word therefore matches every other word that differs from it in marks alone: 'hằng năm'
// also "hàng năm", 'sở' also "số". Lists that mean several such words name each; rules that mean only one look at the
// marks as well (`small` of a token).
import { foldMarks } from '@app/kernel/folding.js';
import type { Token } from './lexer.js';

/** Words and marks by their folded form. */
export const foldedSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldMarks));

/** What words stand for, by their folded form. */
export const foldedMap = <T>(values: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(values).map(([word, value]) => [foldMarks(word), value]));

/** Whether a token is one of these words or marks. */
export function word(...words: readonly string[]): (token: Token | undefined) => boolean {
  const set = foldedSet(...words);
  return (token) => token !== undefined && set.has(token.fold);
}

export { foldedPattern } from '@app/kernel/folding.js';
