// Words that make a day return: hằng tháng, của tháng cuối quý, năm sau, hằng tuần.
import type { Frequency } from '@app/calendar/deadline-rule.js';
import { choice, map, optional, phrase, sequence, many, mark, type NamedRule, type Parser } from './parser.js';

/** How often, and which month the day lies in, seen from the period reported. */
export interface Recurrence {
  readonly frequency: Frequency;
  readonly month: 'same' | 'next' | 'last-of-period' | 'after-period';
}

const every = phrase('hang', 'moi', 'tung', 'dinh ky hang', 'cua hang', 'cua moi', 'cua tung', 'trong hang');
const units: Readonly<Record<string, Frequency>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'annual',
};

/** "hằng tuần", "mỗi quý". */
export const eachUnit: Parser<Recurrence> = map(sequence(every, phrase(...Object.keys(units))), ([, unit]) => ({
  frequency: units[unit] ?? 'annual',
  month: 'same',
}));

const of = optional(phrase('cua', 'trong', 'vao'));
const following = phrase(
  'sau',
  'ke tiep',
  'tiep theo',
  'lien ke',
  'lien sau',
  'ke',
  'toi',
  'sau lien ke',
  'lien ke sau',
  'sau ky bao cao',
  'tiep sau',
);
const tail = many(
  phrase('cua ky bao cao', 'cua nam bao cao', 'nam bao cao', 'ky bao cao', 'lien ke', 'ke tiep', 'cua thang bao cao'),
  2,
);

const suffix = (frequency: Frequency, month: Recurrence['month'], ...parts: readonly Parser<unknown>[]) =>
  map(sequence(of, ...parts, tail), (): Recurrence => ({ frequency, month }));

const lastOfQuarter = suffix(
  'quarterly',
  'last-of-period',
  phrase(
    'thang cuoi quy',
    'thang cuoi cua quy',
    'thang cuoi moi quy',
    'thang cuoi hang quy',
    'thang cuoi cung cua quy',
    'thang cuoi cung quy',
    'thang cuoi cung cua moi quy',
    'thang thu ba cua quy',
    'thang thu 3 cua quy',
    'thang ket thuc quy',
    'thang cuoi cua moi quy',
  ),
  optional(phrase('bao cao')),
);
const firstOfNextQuarter = suffix(
  'quarterly',
  'after-period',
  phrase('thang dau quy', 'thang dau cua quy', 'thang dau tien cua quy', 'thang dau moi quy', 'quy'),
  following,
);
const firstOfQuarter = suffix(
  'quarterly',
  'after-period',
  phrase('thang dau quy', 'thang dau cua quy', 'thang dau tien cua quy', 'thang dau moi quy', 'thang dau hang quy'),
);
const nextMonth = suffix('monthly', 'next', phrase('thang'), following);
const nextYear = suffix('annual', 'after-period', phrase('nam'), following);
const reportYear = suffix('annual', 'same', phrase('nam bao cao', 'nam ke hoach', 'nam xet khen thuong', 'nam do'));
const reportQuarter = suffix('quarterly', 'last-of-period', phrase('quy bao cao', 'quy'));
const reportMonth = suffix('monthly', 'same', phrase('thang bao cao', 'thang do', 'thang'));

/** "của tháng", "của quý": not the beginning of "tháng 6", "quý I" or "quy chế". */
const bare =
  (parser: Parser<Recurrence>): Parser<Recurrence> =>
  (tokens, at) => {
    const match = parser(tokens, at);
    const next = match && tokens[match.next];
    const goesOn =
      next?.kind === 'number' || /^(?:i{1,3}|iv|che|dinh|trinh|mo|hoach|gan|dau|cuoi)$/.test(next?.fold ?? '');
    return match && !goesOn ? match : null;
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
