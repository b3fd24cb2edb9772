// A time that a paper names, with the word that makes it a last moment: "trước ngày 20/6", "chậm nhất 16h00 ngày 07/12".
import type { Weekday } from '@app/calendar/deadline-rule.js';
import { choice, map, mark, not, optional, phrase, sequence, type NamedRule, type Parser } from './parser.js';
import { beforeCue, CUE, untilCue, type Cue } from './rules-cues.js';
import { WEEKDAY } from './rules-dates.js';
import { aside, point, type TimePoint } from './rules-points.js';
import { eachUnit, RECURRENCE, type Recurrence } from './rules-recurrence.js';
import { TIME_OF_DAY } from './rules-times.js';
import { word } from './vocabulary.js';

export interface WrittenTime {
  readonly cue: Cue;
  readonly point: TimePoint;
  readonly time: string | null;
  /** The day of the week that the paper puts beside a date. */
  readonly weekday: Weekday | null;
  readonly recurrence: Recurrence | null;
}

const comma = optional(mark(','));
const timeAhead = optional(map(sequence(TIME_OF_DAY.parse, comma, optional(phrase('của', 'vào'))), ([time]) => time));
const weekdayAhead = optional(map(sequence(WEEKDAY.parse, comma, theDayBefore()), ([weekday]) => weekday));

const opensDate = word('ngày', 'các', '(');

/** The day of the week stands before "ngày" or before the figures. */
function theDayBefore(): Parser<true> {
  return (tokens, at) => {
    const next = tokens[at];
    return opensDate(next) || next?.kind === 'number' ? { value: true, next: at } : null;
  };
}

/** "14h hàng ngày": a time that returns every day. */
const everyDay: Parser<WrittenTime> = map(
  sequence(CUE.parse, TIME_OF_DAY.parse, optional(mark(',')), RECURRENCE.parse),
  ([{ cue: said }, time, , recurrence]) =>
    recurrence.frequency === 'daily'
      ? { cue: said, point: { kind: 'every-day' }, time, weekday: null, recurrence }
      : null,
);

/** "hằng ngày, trước 15 giờ 00": the day stands elsewhere. */
const clockOnly: Parser<WrittenTime> = map(
  sequence(
    choice(beforeCue, untilCue),
    TIME_OF_DAY.parse,
    not(sequence(optional(mark(',')), phrase('ngày', 'thứ', 'các ngày', 'của', '('))),
  ),
  ([said, time]) => ({ cue: said.cue, point: { kind: 'every-day' }, time, weekday: null, recurrence: null }),
);

/** "hằng tuần vào chiều thứ Năm", "hằng tháng, vào ngày 25": how often stands before the day. */
const oftenThenDay: Parser<WrittenTime> = map(
  sequence(
    eachUnit,
    optional(mark(',')),
    phrase('vào', 'là vào', 'vào các'),
    optional(phrase('chiều', 'sáng', 'buổi chiều', 'buổi sáng')),
    timeAhead,
    point,
  ),
  ([often, , , , time, { point: named }]) =>
    named.kind === 'weekday' || named.kind === 'days' || named.kind === 'last-day'
      ? { cue: 'at', point: named, time, weekday: null, recurrence: often }
      : null,
);

const recurrence = optional(map(sequence(optional(mark(',', '(')), RECURRENCE.parse), ([, value]) => value));

const cuedPoint: Parser<WrittenTime> = map(
  sequence(CUE.parse, timeAhead, weekdayAhead, point, aside, recurrence),
  ([said, time, weekdaySaid, { point: named, weekday }, later, returns]) => ({
    cue: said.cue,
    point: named,
    time,
    weekday: weekdaySaid ?? weekday ?? later,
    recurrence: returns,
  }),
);

export const WRITTEN_TIME: NamedRule<WrittenTime> = {
  name: 'written-time',
  examples: [
    [
      'trước ngày 20/6/2021',
      {
        cue: 'before',
        point: { kind: 'dates', dates: [{ day: 20, month: 6, year: 2021 }] },
        time: null,
        weekday: null,
        recurrence: null,
      },
    ],
    [
      'chậm nhất 16h00 ngày 07/12',
      {
        cue: 'until',
        point: { kind: 'dates', dates: [{ day: 7, month: 12, year: null }] },
        time: '16:00',
        weekday: null,
        recurrence: null,
      },
    ],
    [
      'trước 16h00 thứ Sáu, ngày 14/5/2021',
      {
        cue: 'before',
        point: { kind: 'dates', dates: [{ day: 14, month: 5, year: 2021 }] },
        time: '16:00',
        weekday: 'friday',
        recurrence: null,
      },
    ],
    [
      'trước 16h00 thứ Sáu hằng tuần',
      {
        cue: 'before',
        point: { kind: 'weekday', weekday: 'friday' },
        time: '16:00',
        weekday: null,
        recurrence: { frequency: 'weekly', month: 'same' },
      },
    ],
    [
      'Trước 09 giờ 00, các ngày 02/02/2022 (mùng 02 Tết), 04/02/2022 (mùng 04 Tết)',
      {
        cue: 'before',
        point: {
          kind: 'dates',
          dates: [
            { day: 2, month: 2, year: 2022 },
            { day: 4, month: 2, year: 2022 },
          ],
        },
        time: '09:00',
        weekday: null,
        recurrence: null,
      },
    ],
    [
      'chậm nhất vào ngày làm việc cuối cùng của tháng',
      {
        cue: 'until',
        point: { kind: 'last-day', workday: true },
        time: null,
        weekday: null,
        recurrence: { frequency: 'monthly', month: 'same' },
      },
    ],
    [
      'chậm nhất ngày 06 (sáu) của tháng cuối quý',
      {
        cue: 'until',
        point: { kind: 'days', days: [6] },
        time: null,
        weekday: null,
        recurrence: { frequency: 'quarterly', month: 'last-of-period' },
      },
    ],
    [
      'trong tháng 8/2017',
      {
        cue: 'within',
        point: { kind: 'month', month: { month: 8, year: 2017 }, part: 'end' },
        time: null,
        weekday: null,
        recurrence: null,
      },
    ],
    [
      'trước 14h hàng ngày',
      {
        cue: 'before',
        point: { kind: 'every-day' },
        time: '14:00',
        weekday: null,
        recurrence: { frequency: 'daily', month: 'same' },
      },
    ],
    [
      'chậm nhất là ngày 15/01 năm kế tiếp của năm báo cáo',
      {
        cue: 'until',
        point: { kind: 'dates', dates: [{ day: 15, month: 1, year: null }] },
        time: null,
        weekday: null,
        recurrence: { frequency: 'annual', month: 'after-period' },
      },
    ],
    [
      'trước ngày 20 các tháng 3, 6, 9 và 12',
      {
        cue: 'before',
        point: { kind: 'day-of-months', day: 20, months: [3, 6, 9, 12] },
        time: null,
        weekday: null,
        recurrence: null,
      },
    ],
    [
      'hằng tuần vào chiều thứ Năm',
      {
        cue: 'at',
        point: { kind: 'weekday', weekday: 'thursday' },
        time: null,
        weekday: null,
        recurrence: { frequency: 'weekly', month: 'same' },
      },
    ],
    ['trước khi họp', null],
    ['chậm nhất 20 ngày', null],
  ],
  parse: choice(everyDay, oftenThenDay, cuedPoint, clockOnly),
};
