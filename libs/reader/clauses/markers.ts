// The marks that open a numbered or dashed item, and how deep each kind stands.
import { foldedPattern } from '../language/vocabulary.js';

/** What opens a line: its kind, its number where it has one, and its length. */
export interface Marker {
  readonly kind: 'part' | 'chapter' | 'roman' | 'article' | 'number' | 'decimal' | 'letter' | 'dash' | 'plus';
  readonly number: number | null;
  /** Letters of the line taken by the mark and the space after it. */
  readonly length: number;
}

/** Depth of each kind; a smaller one holds the deeper ones that follow it. */
export const DEPTH: Readonly<Record<Marker['kind'], number>> = {
  part: 1,
  chapter: 2,
  roman: 3,
  article: 4,
  number: 5,
  decimal: 6,
  letter: 7,
  dash: 8,
  plus: 9,
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(letters: string): number {
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const letterValue = (letter: string): number => letter.charCodeAt(0) - 96;

type Reader = readonly [Marker['kind'], RegExp, (text: string) => number | null];

/** Tried in this order on the folded line. Anchored, with bounded repeats. */
const READERS: readonly Reader[] = [
  ['part', foldedPattern(/^phần\s(?:thứ\s)?([ivx]{1,4}|\d{1,2}|[a-z]{2,5})\b[.:)-]?/), () => null],
  ['chapter', foldedPattern(/^chương\s([ivx]{1,5}|\d{1,2})\b[.:)-]?/), () => null],
  ['article', foldedPattern(/^điều\s(\d{1,3})\s?[.:)]?/), Number],
  ['roman', /^([ivx]{1,5})\s?[.)/-](?=\s)/, romanValue],
  ['roman', /^([ivx]{1,5})\.-?\s?(?=[a-z])/, romanValue],
  ['decimal', /^\d{1,2}\.(\d{1,2})(?:\.\d{1,2})*[.)]?(?=\s)/, Number],
  ['number', /^(\d{1,2})\s?[.)/-](?=\s|[a-z])/, Number],
  ['letter', /^([a-z])[.)](?=\s)/, letterValue],
  ['dash', /^[-–—](?=\s?\S)/, () => null],
  ['plus', /^[+•*·▪](?=\s?\S)/, () => null],
];

/** The mark at the beginning of a folded line without leading blanks; null where there is none. */
export function markerOf(foldedLine: string): Marker | null {
  for (const [kind, pattern, value] of READERS) {
    const found = pattern.exec(foldedLine);
    if (!found) continue;
    const length = found[0].length + (/^\s*/.exec(foldedLine.slice(found[0].length))?.[0].length ?? 0);
    return { kind, number: found[1] ? value(found[1]) : null, length };
  }
  return null;
}
