// The figure repeated in words: "15 (mười lăm)".
import { choice, many, mark, numberBetween, sequence, token, type Parser } from './parser.js';
import { word } from './vocabulary.js';

/** Up to four words in brackets. */
export const spelledOut = sequence(
  mark('('),
  many(
    token((found) => found.kind === 'word'),
    4,
  ),
  mark(')'),
);

/** As written: without its marks "sáu" could be "sau", and "bảy" a verb. */
const UNITS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const TENS: Readonly<Record<string, number>> = {
  mười: 10,
  'hai mươi': 20,
  'ba mươi': 30,
  'bốn mươi': 40,
  'sáu mươi': 60,
};

/** For a quick look before the marks are compared. */
const opensNumeral = word(
  ...[...Object.keys(UNITS), ...Object.keys(TENS)].map((numeral) => numeral.split(' ', 1)[0] ?? ''),
);

/** "mười ngày", "mười lăm ngày", "ba mươi ngày": a number written out, up to 69. */
export const numberInWords: Parser<number> = (tokens, at) => {
  if (!opensNumeral(tokens[at])) return null;
  const small = (ahead: number): string => tokens[at + ahead]?.small ?? '';
  const two = TENS[`${small(0)} ${small(1)}`];
  const tens = two ?? TENS[small(0)] ?? 0;
  const taken = two === undefined ? Number(tens > 0) : 2;
  const units = UNITS[small(taken)] ?? 0;
  const value = tens + units;
  return value > 0 ? { value, next: at + taken + Number(units > 0) } : null;
};

/** A figure, or a number in words. */
export const amount = (from: number, to: number, digits: number): Parser<number> =>
  choice(numberBetween(from, to, digits), numberInWords);
