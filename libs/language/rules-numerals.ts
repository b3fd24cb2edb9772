// The figure repeated in words: "15 (mười lăm)".
import { choice, many, mark, numberBetween, sequence, token, type Parser } from './parser.js';

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

const written = (text: string | undefined): string => (text ?? '').normalize('NFC').toLocaleLowerCase('vi');

/** "mười ngày", "mười lăm ngày", "ba mươi ngày": a number written out, up to 69. */
export const numberInWords: Parser<number> = (tokens, at) => {
  const [one, two, three] = [0, 1, 2].map((ahead) => written(tokens[at + ahead]?.text));
  const tens = TENS[`${one} ${two}`] ?? TENS[one ?? ''];
  if (tens === undefined) return UNITS[one ?? ''] ? { value: UNITS[one ?? ''] ?? 0, next: at + 1 } : null;
  const next = tens === 10 ? at + 1 : at + 2;
  const units = UNITS[(tens === 10 ? two : three) ?? ''];
  return units === undefined ? { value: tens, next } : { value: tens + units, next: next + 1 };
};

/** A figure, or a number in words. */
export const amount = (from: number, to: number, digits: number): Parser<number> =>
  choice(numberBetween(from, to, digits), numberInWords);
