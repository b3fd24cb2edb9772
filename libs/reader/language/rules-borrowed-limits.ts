// Limits that leave something to another one: "như khoản 1, nhưng tính từ ngày …", "trước 03 ngày".
import type { TimeUnit } from '@app/calendar/time-limits.js';
import {
  choice,
  map,
  mark,
  numberBetween,
  optional,
  phrase,
  sequence,
  token,
  type NamedRule,
  type Parser,
} from './parser.js';
import { days, event } from './rules-spans.js';

/** A limit that borrows what it does not say. */
export interface BorrowedLimit {
  /** The amount; null where it is that of the item named. */
  readonly amount: number | null;
  readonly unit: TimeUnit | null;
  /** "khoản 1": the number of the item it is like; null for the limit just before. */
  readonly item: number | null;
  /** The event; null where it is that of the limit just before. */
  readonly event: string | null;
}

const itemNumber: Parser<number> = choice(
  numberBetween(1, 99, 2),
  map(
    token((found) => /^[a-z]$/.test(found.fold)),
    ({ fold }) => fold.charCodeAt(0) - 96,
  ),
);

export const BORROWED_LIMIT: NamedRule<BorrowedLimit> = {
  name: 'borrowed-limit',
  examples: [
    [
      'như khoản 1, nhưng tính từ ngày hội nghị bầu cử.',
      { amount: null, unit: null, item: 1, event: 'ngày hội nghị bầu cử' },
    ],
    ['trước 03 ngày', { amount: 3, unit: 'day', item: null, event: null }],
    ['trước 03 ngày làm việc', { amount: 3, unit: 'workday', item: null, event: null }],
    ['trước 15 phút', null],
    ['như khoản 1, chậm nhất', null],
  ],
  parse: choice<BorrowedLimit>(
    map(
      sequence(
        phrase('như khoản', 'như điểm', 'như mục', 'như quy định tại khoản', 'theo khoản', 'thời hạn như khoản'),
        itemNumber,
        optional(mark(',')),
        optional(phrase('nhưng', 'song', 'tuy nhiên')),
        phrase('tính từ', 'kể từ', 'tính kể từ'),
        event,
      ),
      ([, item, , , , named]) => ({ amount: null, unit: null, item, event: named }),
    ),
    map(sequence(phrase('trước', 'chậm nhất', 'muộn nhất', 'chậm nhất là'), days), ([, { amount, unit }]) => ({
      amount,
      unit,
      item: null,
      event: null,
    })),
  ),
};
