// The grammar: every rule reads its own examples; mended texts and tokens keep their places.
import { normaliseText } from '@app/kernel/folding.js';
import { decodeLegacy } from './legacy-encoding.js';
import { tokenise } from './lexer.js';
import type { NamedRule } from './parser.js';
import { readableOf } from './readable.js';
import { DATE, MONTH, QUARTER, WEEKDAY } from './rules-dates.js';
import { CUE } from './rules-cues.js';
import { WRITTEN_TIME } from './rules-deadlines.js';
import { BORROWED_LIMIT } from './rules-borrowed-limits.js';
import { LIMIT } from './rules-limits.js';
import { RECURRENCE } from './rules-recurrence.js';
import { TIME_OF_DAY } from './rules-times.js';

const RULES: readonly NamedRule<unknown>[] = [
  DATE,
  MONTH,
  QUARTER,
  WEEKDAY,
  TIME_OF_DAY,
  RECURRENCE,
  CUE,
  LIMIT,
  BORROWED_LIMIT,
  WRITTEN_TIME,
];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test.each(rule.examples.map(([text, value]) => [text, value] as const))('%s', (text, value) => {
    expect(rule.parse(tokenise(normaliseText(text)), 0)?.value ?? null).toEqual(value);
  });
});

describe('letters', () => {
  test('TCVN3 is read letter for letter; Unicode stays', () => {
    expect(decodeLegacy('thêi h¹n göi b¸o c¸o')).toBe('thời hạn gửi báo cáo');
    expect(decodeLegacy('Đảng ủy Sở · số 5')).toBe('Đảng ủy Sở · số 5');
  });

  test('words that lost letters are whole again, place for place', () => {
    const text = `Th c hi n Quy t đ nh c a Ban Dân t c, báo cáo sơ k t g i v  Ban Dân t c trư c ngày 15 tháng 5 năm 2021 đ  t ng h p báo cáo UBND t nh theo quy đ nh chung`;
    expect(readableOf(text)).toHaveLength(text.length);
    expect(readableOf(text)).toContain('gửi về Ban Dân tộc trước ngày 15');
    expect(readableOf('Các chi bộ gửi về Đảng ủy')).toBe('Các chi bộ gửi về Đảng ủy');
  });

  test('words that lost the blank between them are parted, others are not', () => {
    expect(tokenise('trướcngày kếtquả nghiêng UBND').map((token) => token.fold)).toEqual([
      'truoc',
      'ngay',
      'ket',
      'qua',
      'nghieng',
      'ubnd',
    ]);
  });

  test('tokens point at their words', () => {
    const text = normaliseText('Gửi trước 16h00 ngày l5/01/2021 (thứ Sáu).');
    for (const token of tokenise(text)) expect(text.slice(token.at, token.end)).toBe(token.text);
    expect(tokenise('l5').map((token) => [token.fold, token.mended])).toEqual([['15', true]]);
  });
});
