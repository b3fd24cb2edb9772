// Dates as Vietnamese papers write them: 20/6/2021, 20-6-2021, 20.6, 20 tháng 6 năm 2021, tháng 10-2019, 15 (mười lăm).
import type { Weekday } from '@app/calendar/deadline-rule.js';
import {
  choice,
  map,
  mark,
  numberBetween,
  optional,
  phrase,
  sequence,
  tightMark,
  token,
  not,
  type NamedRule,
  type Parser,
} from './parser.js';
import { spelledOut } from './rules-numerals.js';

/** A day of the solar calendar as written; `year` is null where the paper names none. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** A whole month as written. */
export interface WrittenMonth {
  readonly month: number;
  readonly year: number | null;
}

const withWords = (number: Parser<number>): Parser<number> =>
  map(sequence(number, optional(spelledOut)), ([value]) => value);

/** A figure that goes on ("22-24", "5/8 đơn vị") is no day of its own. */
const goesOn = sequence(tightMark('/', '-', '.'), numberBetween(0, 9999, 4));
export const dayNumber = withWords(numberBetween(1, 31, 2));
const monthNumber = withWords(numberBetween(1, 12, 2));
const year = numberBetween(1930, 2100, 4);

const slashed = (separator: string): Parser<WrittenDate> =>
  map(
    sequence(numberBetween(1, 31, 2), mark(separator), numberBetween(1, 12, 2), mark(separator), year),
    ([day, , month, , named]) => ({ day, month, year: named }),
  );

const yearWord = map(sequence(optional(mark(',')), phrase('năm'), year), ([, , named]) => named);
const yearSign = map(sequence(tightMark('/', '-', '.'), year), ([, named]) => named);

const inWords: Parser<WrittenDate> = map(
  sequence(dayNumber, phrase('tháng'), monthNumber, optional(choice(yearWord, yearSign))),
  ([day, , month, named]) => ({ day, month, year: named }),
);

/** "20/6", "20.6", "20-6", "07/12 năm 2020". Three figures in a row are a range or no date at all. */
const shortDate: Parser<WrittenDate> = map(
  sequence(
    numberBetween(1, 31, 2),
    choice(mark('/'), tightMark('-', '.')),
    numberBetween(1, 12, 2),
    not(goesOn),
    optional(map(sequence(phrase('năm'), year), ([, named]) => named)),
  ),
  ([day, , month, , named]) => ({ day, month, year: named }),
);

export const DATE: NamedRule<WrittenDate> = {
  name: 'date',
  examples: [
    ['20/6/2021', { day: 20, month: 6, year: 2021 }],
    ['20-6-2021', { day: 20, month: 6, year: 2021 }],
    ['9.4.2021', { day: 9, month: 4, year: 2021 }],
    ['20 / 6 /\n2021', { day: 20, month: 6, year: 2021 }],
    ['20 tháng 6 năm 2021', { day: 20, month: 6, year: 2021 }],
    ['25 (hai mươi lăm) tháng 11 (mười một)', { day: 25, month: 11, year: null }],
    ['15 tháng 3/2021', { day: 15, month: 3, year: 2021 }],
    ['25 thang\n11 nam 2016', { day: 25, month: 11, year: 2016 }],
    ['l5/01/2021', { day: 15, month: 1, year: 2021 }],
    ['07/12', { day: 7, month: 12, year: null }],
    ['07/12 năm 2020', { day: 7, month: 12, year: 2020 }],
    ['20/6/202', null],
    ['22-24/9', null],
    ['32/1/2021', null],
    ['5/8/9', null],
  ],
  parse: choice(slashed('/'), slashed('-'), slashed('.'), inWords, shortDate),
};

export const MONTH: NamedRule<WrittenMonth> = {
  name: 'month',
  examples: [
    ['tháng 10-2019', { month: 10, year: 2019 }],
    ['tháng 8/2017', { month: 8, year: 2017 }],
    ['tháng 6 năm 2025', { month: 6, year: 2025 }],
    ['tháng 02', { month: 2, year: null }],
    ['tháng 13', null],
  ],
  parse: map(sequence(phrase('tháng'), monthNumber, optional(choice(yearWord, yearSign))), ([, month, named]) => ({
    month,
    year: named,
  })),
};

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** "quý I/2021": its last month. */
export const QUARTER: NamedRule<WrittenMonth> = {
  name: 'quarter',
  examples: [
    ['quý I/2021', { month: 3, year: 2021 }],
    ['quý IV năm 2022', { month: 12, year: 2022 }],
    ['quý II', { month: 6, year: null }],
    ['quy chế', null],
  ],
  parse: map(
    sequence(
      phrase('quý'),
      token((found) => QUARTERS[found.fold] !== undefined),
      optional(choice(yearWord, yearSign)),
    ),
    ([, { fold }, named]) => ({ month: (QUARTERS[fold] ?? 1) * 3, year: named }),
  ),
};

const WEEKDAYS: Readonly<Record<string, Weekday>> = {
  'thứ hai': 'monday',
  'thứ 2': 'monday',
  'thứ ba': 'tuesday',
  'thứ 3': 'tuesday',
  'thứ tư': 'wednesday',
  'thứ 4': 'wednesday',
  'thứ năm': 'thursday',
  'thứ 5': 'thursday',
  'thứ sáu': 'friday',
  'thứ 6': 'friday',
  'thứ bảy': 'saturday',
  'thứ 7': 'saturday',
  'chủ nhật': 'sunday',
};

export const WEEKDAY: NamedRule<Weekday> = {
  name: 'weekday',
  examples: [
    ['thứ Sáu', 'friday'],
    ['Thứ 2', 'monday'],
    ['chủ Nhật', 'sunday'],
    ['thứ tám', null],
  ],
  parse: map(
    sequence(optional(phrase('sáng', 'chiều', 'trưa', 'ngày')), phrase(...Object.keys(WEEKDAYS))),
    ([, named]) => WEEKDAYS[named] ?? null,
  ),
};
