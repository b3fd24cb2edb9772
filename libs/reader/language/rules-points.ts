// The days that a time names: one date or several, a day of a month, a whole month, the last working day, a weekday.
import type { Weekday } from '@app/calendar/deadline-rule.js';
import {
  choice,
  many,
  map,
  mark,
  not,
  numberBetween,
  optional,
  phrase,
  sequence,
  token,
  type Parser,
} from './parser.js';
import { DATE, MONTH, QUARTER, WEEKDAY, dayNumber, type WrittenDate, type WrittenMonth } from './rules-dates.js';

export type TimePoint =
  | { readonly kind: 'dates'; readonly dates: readonly WrittenDate[] }
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'day-of-months'; readonly day: number; readonly months: readonly number[] }
  | { readonly kind: 'month'; readonly month: WrittenMonth; readonly part: 'start' | 'middle' | 'end' }
  | { readonly kind: 'last-day'; readonly workday: boolean }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'every-day' };

const inBrackets = <T>(parser: Parser<T>): Parser<T> =>
  map(sequence(mark('('), parser, mark(')')), ([, value]) => value);
const words = many(
  token((found) => found.kind !== 'mark'),
  8,
);
/** "(thứ Ba)", "(mùng 02 Tết)": only a day of the week says something. */
const brackets: Parser<Weekday | 'none'> = choice<Weekday | 'none'>(
  inBrackets(WEEKDAY.parse),
  map(inBrackets(words), () => 'none'),
);
export const aside: Parser<Weekday | null> = (tokens, at) => {
  const match = brackets(tokens, at);
  return { value: match && match.value !== 'none' ? match.value : null, next: match?.next ?? at };
};
const and = choice(
  map(mark(',', ';'), () => ''),
  phrase('và', 'hoặc'),
  map(sequence(mark(','), phrase('và')), () => ''),
);
const theDay = optional(phrase('ngày', 'các ngày', 'vào ngày', 'hết ngày', 'ngày vào', 'ngày mùng', 'mùng'));

/** A point, and the day of the week put beside it. */
export interface Point {
  readonly point: TimePoint;
  readonly weekday: Weekday | null;
}

const datedDay = map(sequence(DATE.parse, aside), ([date, weekday]) => ({ date, weekday }));
const moreDates = many(map(sequence(and, theDay, datedDay), ([, , dated]) => dated));
const dates: Parser<Point> = map(sequence(datedDay, moreDates), ([first, more]) => ({
  point: { kind: 'dates', dates: [first, ...more].map((dated) => dated.date) },
  weekday: first.weekday,
}));

const months = map(
  sequence(
    numberBetween(1, 12, 2),
    many(map(sequence(and, optional(phrase('tháng')), numberBetween(1, 12, 2)), ([, , number]) => number)),
  ),
  ([first, more]) => [first, ...more],
);
const dayOfMonths: Parser<Point> = map(
  sequence(dayNumber, optional(phrase('của', 'của các', 'các', 'trong các')), phrase('tháng'), months),
  ([day, , , named]) =>
    named.length < 2 ? null : { point: { kind: 'day-of-months', day, months: named }, weekday: null },
);

/** "ngày 15": a day of a month that other words name. Not the beginning of a figure, a span or a sum. */
const bareDay = map(
  sequence(
    dayNumber,
    not(mark('/', '%', '-', '–')),
    not(phrase('ngày', 'tuần', 'tháng gần', 'giờ', 'người', 'đơn vị', 'bộ', 'bản')),
  ),
  ([day]) => day,
);
const days: Parser<Point> = map(
  sequence(
    phrase('ngày', 'các ngày', 'vào ngày', 'ngày mùng', 'mùng', 'ngày thứ'),
    bareDay,
    many(
      map(sequence(and, theDay, bareDay), ([, , number]) => number),
      4,
    ),
  ),
  ([, first, more]) => ({ point: { kind: 'days', days: [first, ...more] }, weekday: null }),
);

const lastDay: Parser<Point> = map(
  sequence(theDay, phrase('ngày làm việc cuối cùng', 'làm việc cuối cùng', 'ngày cuối cùng', 'ngày cuối', 'cuối cùng')),
  ([, named]) => ({ point: { kind: 'last-day', workday: named.includes('làm việc') }, weekday: null }),
);

const PARTS = { đầu: 'start', giữa: 'middle', cuối: 'end', hết: 'end' } as const;
const wholeMonth: Parser<Point> = map(
  sequence(optional(phrase(...Object.keys(PARTS))), choice(MONTH.parse, QUARTER.parse)),
  ([part, month]) => ({
    point: { kind: 'month', month, part: PARTS[part as keyof typeof PARTS] ?? 'end' },
    weekday: null,
  }),
);

const weekly: Parser<Point> = map(WEEKDAY.parse, (weekday) => ({ point: { kind: 'weekday', weekday }, weekday: null }));

/** Any point. */
export const point: Parser<Point> = choice(
  map(sequence(theDay, dayOfMonths), ([, value]) => value),
  map(sequence(theDay, inBracketsOrPlain()), ([, value]) => value),
  lastDay,
  days,
  wholeMonth,
  weekly,
);

function inBracketsOrPlain(): Parser<Point> {
  return choice(dates, inBrackets(dates));
}
