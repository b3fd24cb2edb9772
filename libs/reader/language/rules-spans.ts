// Amounts of time, and the names of events they run from or to.
import type { TimeUnit } from '@app/calendar/time-limits.js';
import type { Token } from './lexer.js';
import { choice, map, not, numberBetween, optional, phrase, sequence, type Parser } from './parser.js';
import { amount, spelledOut } from './rules-numerals.js';
import { word } from './vocabulary.js';

const UNITS: Readonly<Record<string, TimeUnit>> = {
  'ngày làm việc': 'workday',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
};

/** An amount of time. */
export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** "18 tháng 11" is a date and "6 tháng đầu năm" a period. */
const noSpan = choice<unknown>(numberBetween(0, 9999, 4), phrase('đầu', 'cuối', 'năm', 'báo cáo', 'gần nhất'));

/** "24 giờ" is one day (Bộ luật Dân sự 2015, Điều 146); a span that is no whole day is not read. */
const hours: Parser<Span> = map(
  sequence(numberBetween(24, 240, 3), optional(spelledOut), phrase('giờ', 'tiếng')),
  ([count]) => (count % 24 === 0 ? { amount: count / 24, unit: 'day' } : null),
);

/** An amount in days or more. */
export const days: Parser<Span> = map(
  sequence(
    amount(1, 400, 3),
    optional(spelledOut),
    phrase(...Object.keys(UNITS)),
    optional(phrase('làm việc')),
    not(noSpan),
  ),
  ([count, , unit, worked]) => ({ amount: count, unit: worked ? 'workday' : (UNITS[unit] ?? 'day') }),
);

export const span = choice(days, hours);

/** Words at which the name of an event ends. */
const endsAsWord = word('gửi', 'nộp', 'trình', 'phải', 'chậm', 'muộn', 'và');
const endsAsMark = word(',', ';', '.', ':', '(', ')', '|');
const LONGEST_EVENT = 24;

const endsEvent = (found: Token): boolean => (found.kind === 'mark' ? endsAsMark(found) : endsAsWord(found));

/** At least one word, up to a comma, a bracket or the verb of the duty. */
export const event: Parser<string> = (tokens, at) => {
  let next = at;
  while (next < at + LONGEST_EVENT) {
    const found = tokens[next];
    if (!found || endsEvent(found)) break;
    next += 1;
  }
  if (next === at) return null;
  const words = tokens.slice(at, next);
  return { value: words.map((token, order) => (order > 0 && !token.tight ? ' ' : '') + token.text).join(''), next };
};
