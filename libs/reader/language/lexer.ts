// The lexer: words, numbers and marks with their places. Every rule of the grammar is written over these tokens.
import { cut, type Letters, lettersOf, type Piece } from './letters.js';
import { mendWord } from './misread-words.js';
import { glueOf } from './syllables.js';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded: lower case, no marks. Numbers with letters misread for digits are mended here. */
  readonly fold: string;
  /** As written. */
  readonly text: string;
  /** As written, in small letters: tells apart words that fold to the same ("số" and "sở"). */
  readonly small: string;
  /** Begins with a capital letter. */
  readonly isCapital: boolean;
  /** Place in the whole text, in UTF-16 units; `end` is the place after it. */
  readonly at: number;
  readonly end: number;
  /** Nothing stands between this token and the one before. */
  readonly tight: boolean;
  /** Something had to be mended to read it: a letter for a digit, a misread word. */
  readonly mended: boolean;
}

const LEXEME = /[\p{L}\p{M}\p{Nd}]+|[^\s\p{L}\p{M}\p{Nd}]/gu;
/** Digits that scanning turned into letters: l5, O33. */
const NUMBER_LIKE = /^[\dlIOo]*\d[\dlIOo]*$/;
const PARTS = /\d+|\D+/g;

const mendDigits = (text: string): string => text.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');

const isLetter = (text: string): boolean => /^\p{L}/u.test(text);

const asWritten = (text: string, at: number): Pick<Token, 'text' | 'small' | 'isCapital' | 'at' | 'end'> => ({
  text,
  small: text.toLowerCase(),
  isCapital: /^\p{Lu}/u.test(text),
  at,
  end: at + text.length,
});

function numberToken(text: string, at: number, tight: boolean): Token {
  const fold = mendDigits(text);
  return { kind: 'number', fold, ...asWritten(text, at), tight, mended: fold !== text };
}

function wordToken(text: string, readable: Piece, at: number, tight: boolean): Token {
  const fold = mendWord(readable.folded);
  const kind = isLetter(readable.text) ? 'word' : 'mark';
  return { kind, fold, ...asWritten(text, at), tight, mended: fold !== readable.folded || text !== readable.text };
}

/** A word, or two that lost the blank between them. */
function wordTokens(text: string, readable: Piece, at: number, tight: boolean): Token[] {
  const whole = wordToken(text, readable, at, tight);
  const place = whole.kind === 'word' && whole.fold === readable.folded ? glueOf(whole.fold) : null;
  if (place === null) return [whole];
  const first = wordToken(text.slice(0, place), cut(readable, 0, place), at, tight);
  const second = wordToken(text.slice(place), cut(readable, place), at + place, true);
  return [
    { ...first, mended: true },
    { ...second, mended: true },
  ];
}

/** One run of letters and digits: a number, a word, or both glued together ("16h00"). */
function splitRun(text: string, readable: Piece, at: number, tight: boolean): Token[] {
  if (NUMBER_LIKE.test(text)) return [numberToken(text, at, tight)];
  if (!/\d/.test(text)) return wordTokens(text, readable, at, tight);
  return Array.from(text.matchAll(PARTS), (part, order) => {
    const start = at + part.index;
    const glued = order > 0 || tight;
    return /\d/.test(part[0])
      ? numberToken(part[0], start, glued)
      : wordToken(part[0], cut(readable, part.index, part.index + part[0].length), start, glued);
  });
}

/** The tokens of a document from `from` to `to`, in order, each with its folded form. Linear in their length. */
export function tokensIn({ written, readable }: Letters, from = 0, to = written.text.length): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const { 0: found, index } of readable.text.slice(from, to).matchAll(LEXEME)) {
    const at = from + index;
    const end = at + found.length;
    for (const token of splitRun(written.text.slice(at, end), cut(readable, at, end), at, at === last))
      tokens.push(token);
    last = end;
  }
  return tokens;
}

/** The tokens of a normalised text. */
export const tokenise = (text: string): Token[] => tokensIn(lettersOf(text));
