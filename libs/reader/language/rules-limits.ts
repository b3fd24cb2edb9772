// Limits that run from or to an event: "trong 5 ngày làm việc kể từ ngày …", "20 ngày trước ngày khai mạc đại hội".
import type { TimeUnit } from '@app/calendar/time-limits.js';
import {
  choice,
  map,
  mark,
  not,
  numberBetween,
  optional,
  phrase,
  sequence,
  type NamedRule,
  type Parser,
} from './parser.js';
import { event, span, type Span } from './rules-spans.js';

/** An amount of time on one side of an event; `event` is its name, as written. */
export interface Limit {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly side: 'after' | 'before';
  readonly event: string;
}

/** The event up to the words that name the amount: "ngày tổ chức hội nghị | ít nhất 03 ngày làm việc". */
const eventThen =
  (link: Parser<unknown>): Parser<readonly [string, Span]> =>
  (tokens, at) => {
    const rest = sequence(optional(mark(',', '(')), link, span);
    for (let next = at + 1; next <= at + 14 && next < tokens.length; next += 1) {
      const found = rest(tokens, next);
      if (found) {
        const words = tokens.slice(at, next).map((token) => token.text);
        return { value: [words.join(' '), found.value[2]], next: found.next };
      }
      const here = tokens[next];
      if (here?.kind === 'number' || (here?.kind === 'mark' && here.fold !== ',')) return null;
    }
    return null;
  };

const opening = optional(
  sequence(
    phrase('trong', 'chậm nhất', 'muộn nhất', 'không quá', 'sau', 'tối đa', 'trước', 'ít nhất', 'thời hạn', 'chỉ'),
    optional(
      phrase(
        'vòng',
        'thời hạn',
        'thời gian',
        'là',
        'không quá',
        'tối đa',
        'sau',
        'trong',
        'trong vòng',
        'trong thời hạn',
      ),
    ),
    optional(phrase('là', 'không quá', 'tối đa', 'vòng', 'thời hạn')),
  ),
);
const from = phrase('kể từ', 'tính từ', 'từ', 'sau', 'kể từ sau', 'tính kể từ', 'sau khi', 'khi');
const bracket = optional(mark(',', '('));

const amountThenEvent: Parser<Limit> = map(
  sequence(opening, span, bracket, from, event),
  ([, { amount, unit }, , link, named]) => ({
    amount,
    unit,
    side: 'after',
    event: link.endsWith('khi') ? `khi ${named}` : named,
  }),
);
/** "báo cáo 6 tháng trước ngày 05/7" names a period and a date, not an amount before an event. */
const fixedDay = sequence(optional(phrase('ngày', 'lúc', 'tháng')), numberBetween(0, 9999, 4));
const amountBeforeEvent: Parser<Limit> = map(
  sequence(opening, span, bracket, phrase('trước', 'trước khi'), not(fixedDay), event),
  ([, { amount, unit }, , , , named]) => ({ amount, unit, side: 'before', event: named }),
);
/** "trước 02 ngày so với ngày tổ chức hội nghị". */
const beforeComparedTo: Parser<Limit> = map(
  sequence(phrase('trước', 'trước ít nhất', 'sớm hơn'), span, phrase('so với'), event),
  ([, { amount, unit }, , named]) => ({ amount, unit, side: 'before', event: named }),
);
/** "Sau 05 ngày nhận được …": after the amount the event begins at once. */
const afterAmount: Parser<Limit> = map(
  sequence(phrase('sau', 'chậm nhất sau', 'sau thời hạn'), span, event),
  ([, { amount, unit }, named]) =>
    /^(?:gửi|nộp|báo cáo|các|mỗi)/iu.test(named) ? null : { amount, unit, side: 'after', event: named },
);
const link = phrase(
  'chậm nhất',
  'trong vòng',
  'trong',
  'không quá',
  'tối đa',
  'trong thời hạn',
  'ít nhất',
  'muộn nhất',
  'chậm nhất là',
  'chậm nhất trong',
  'chậm nhất không quá',
  'chậm nhất sau',
);
const eventThenAmount: Parser<Limit> = map(
  sequence(phrase('sau khi', 'kể từ', 'tính từ', 'kể từ khi', 'sau', 'ngay sau khi'), eventThen(optional(link))),
  ([, [named, { amount, unit }]]) => ({ amount, unit, side: 'after', event: named }),
);
const beforeEventAmount: Parser<Limit> = map(
  sequence(
    phrase('trước', 'trước khi'),
    eventThen(
      optional(phrase('ít nhất', 'tối thiểu', 'chậm nhất', 'không ít hơn', 'muộn nhất', 'chậm nhất là', 'ít nhất là')),
    ),
  ),
  ([, [named, { amount, unit }]]) => ({ amount, unit, side: 'before', event: named }),
);

export const LIMIT: NamedRule<Limit> = {
  name: 'limit',
  examples: [
    [
      'trong thời hạn 5 ngày làm việc kể từ ngày kết thúc hội nghị, các chi bộ gửi',
      { amount: 5, unit: 'workday', side: 'after', event: 'ngày kết thúc hội nghị' },
    ],
    [
      'Chậm nhất 20 ngày làm việc trước ngày khai mạc đại hội, đảng ủy gửi',
      { amount: 20, unit: 'workday', side: 'before', event: 'ngày khai mạc đại hội' },
    ],
    [
      'trước ngày tổ chức hội nghị ít nhất 03 ngày làm việc',
      { amount: 3, unit: 'workday', side: 'before', event: 'ngày tổ chức hội nghị' },
    ],
    ['Sau 15 ngày khi kết thúc, đơn vị nộp', { amount: 15, unit: 'day', side: 'after', event: 'khi kết thúc' }],
    [
      'Sau khi ký kết giao ước 10 ngày, đơn vị trưởng gửi',
      { amount: 10, unit: 'day', side: 'after', event: 'ký kết giao ước' },
    ],
    [
      'Chậm nhất sau 07 ngày làm việc, kể từ khi được xét và nhất trí, Ban Tổ chức',
      { amount: 7, unit: 'workday', side: 'after', event: 'khi được xét' },
    ],
    ['10 (mười) ngày kể từ ngày ký', { amount: 10, unit: 'day', side: 'after', event: 'ngày ký' }],
    [
      'trong thời hạn 10 ngày làm việc (kể từ ngày đăng tin)',
      { amount: 10, unit: 'workday', side: 'after', event: 'ngày đăng tin' },
    ],
    [
      'trước khi tiến hành kiểm tra 05 ngày làm việc',
      { amount: 5, unit: 'workday', side: 'before', event: 'tiến hành kiểm tra' },
    ],
    [
      'trong thời hạn mười lăm ngày làm việc, kể từ ngày ký',
      { amount: 15, unit: 'workday', side: 'after', event: 'ngày ký' },
    ],
    ['sau ngày ký', null],
    ['trước đại hội 07 ngày', { amount: 7, unit: 'day', side: 'before', event: 'đại hội' }],
    ['trong 24 giờ kể từ khi xảy ra vụ việc', { amount: 1, unit: 'day', side: 'after', event: 'khi xảy ra vụ việc' }],
    [
      'trước 02 ngày so với ngày tổ chức hội nghị',
      { amount: 2, unit: 'day', side: 'before', event: 'ngày tổ chức hội nghị' },
    ],
    ['1 tháng sau hội nghị', { amount: 1, unit: 'month', side: 'after', event: 'hội nghị' }],
    ['không quá 02 ngày, bắt đầu', null],
    ['ít nhất 40 ngày đối với hội nghị', null],
  ],
  parse: choice(beforeComparedTo, amountThenEvent, amountBeforeEvent, beforeEventAmount, eventThenAmount, afterAmount),
};
