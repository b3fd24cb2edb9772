// Words that make a day return: hằng tháng, của tháng cuối quý, năm sau, hằng tuần.
import type { Frequency } from '@app/calendar/deadline-rule.js';
import { choice, map, optional, phrase, sequence, many, mark, type NamedRule, type Parser } from './parser.js';
import { word } from './vocabulary.js';

/** How often, and which month the day lies in, seen from the period reported. */
export interface Recurrence {
  readonly frequency: Frequency;
  readonly month: 'same' | 'next' | 'last-of-period' | 'after-period';
}

const every = phrase('hằng', 'mỗi', 'từng', 'định kỳ hằng', 'của hằng', 'của mỗi', 'của từng', 'trong hằng');
const units: Readonly<Record<string, Frequency>> = {
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  năm: 'annual',
};

/** "hằng tuần", "mỗi quý". */
export const eachUnit: Parser<Recurrence> = map(sequence(every, phrase(...Object.keys(units))), ([, unit]) => ({
  frequency: units[unit] ?? 'annual',
  month: 'same',
}));

const of = optional(phrase('của', 'trong', 'vào'));
const following = phrase(
  'sau',
  'kế tiếp',
  'tiếp theo',
  'liền kề',
  'liền sau',
  'kế',
  'tới',
  'sau liền kề',
  'liền kề sau',
  'sau kỳ báo cáo',
  'tiếp sau',
);
const tail = many(
  phrase('của kỳ báo cáo', 'của năm báo cáo', 'năm báo cáo', 'kỳ báo cáo', 'liền kề', 'kế tiếp', 'của tháng báo cáo'),
  2,
);

const suffix = (frequency: Frequency, month: Recurrence['month'], ...parts: readonly Parser<unknown>[]) =>
  map(sequence(of, ...parts, tail), (): Recurrence => ({ frequency, month }));

const lastOfQuarter = suffix(
  'quarterly',
  'last-of-period',
  phrase(
    'tháng cuối quý',
    'tháng cuối của quý',
    'tháng cuối mỗi quý',
    'tháng cuối hằng quý',
    'tháng cuối cùng của quý',
    'tháng cuối cùng quý',
    'tháng cuối cùng của mỗi quý',
    'tháng thứ ba của quý',
    'tháng thứ 3 của quý',
    'tháng kết thúc quý',
    'tháng cuối của mỗi quý',
  ),
  optional(phrase('báo cáo')),
);
const firstOfNextQuarter = suffix(
  'quarterly',
  'after-period',
  phrase('tháng đầu quý', 'tháng đầu của quý', 'tháng đầu tiên của quý', 'tháng đầu mỗi quý', 'quý'),
  following,
);
const firstOfQuarter = suffix(
  'quarterly',
  'after-period',
  phrase('tháng đầu quý', 'tháng đầu của quý', 'tháng đầu tiên của quý', 'tháng đầu mỗi quý', 'tháng đầu hằng quý'),
);
const nextMonth = suffix('monthly', 'next', phrase('tháng'), following);
const nextYear = suffix('annual', 'after-period', phrase('năm'), following);
const reportYear = suffix('annual', 'same', phrase('năm báo cáo', 'năm kế hoạch', 'năm xét khen thưởng', 'năm đó'));
const reportQuarter = suffix('quarterly', 'last-of-period', phrase('quý báo cáo', 'quý'));
const reportMonth = suffix('monthly', 'same', phrase('tháng báo cáo', 'tháng đó', 'tháng'));

const goesOn = word('i', 'ii', 'iii', 'iv', 'chế', 'định', 'trình', 'mô', 'hoạch', 'gần', 'đầu', 'cuối');

/** "của tháng", "của quý": not the beginning of "tháng 6", "quý I" or "quy chế". */
const bare =
  (parser: Parser<Recurrence>): Parser<Recurrence> =>
  (tokens, at) => {
    const match = parser(tokens, at);
    const next = match && tokens[match.next];
    return match && next?.kind !== 'number' && !goesOn(next ?? undefined) ? match : null;
  };

export const RECURRENCE: NamedRule<Recurrence> = {
  name: 'recurrence',
  examples: [
    ['hằng tháng', { frequency: 'monthly', month: 'same' }],
    ['hàng năm', { frequency: 'annual', month: 'same' }],
    ['của tháng báo cáo', { frequency: 'monthly', month: 'same' }],
    ['của tháng cuối quý', { frequency: 'quarterly', month: 'last-of-period' }],
    ['tháng đầu của quý sau', { frequency: 'quarterly', month: 'after-period' }],
    ['tháng sau', { frequency: 'monthly', month: 'next' }],
    ['năm sau', { frequency: 'annual', month: 'after-period' }],
    ['của năm liền kề năm báo cáo', { frequency: 'annual', month: 'after-period' }],
    ['năm kế tiếp của năm báo cáo', { frequency: 'annual', month: 'after-period' }],
    ['của năm báo cáo', { frequency: 'annual', month: 'same' }],
    ['hằng tuần', { frequency: 'weekly', month: 'same' }],
    ['tháng 6', null],
    ['năm 2021', null],
    ['của quý', { frequency: 'quarterly', month: 'last-of-period' }],
    ['quý I', null],
  ],
  parse: choice(
    map(sequence(optional(mark('(', ',')), eachUnit), ([, value]) => value),
    lastOfQuarter,
    firstOfNextQuarter,
    firstOfQuarter,
    nextMonth,
    nextYear,
    reportYear,
    bare(reportMonth),
    bare(reportQuarter),
  ),
};
