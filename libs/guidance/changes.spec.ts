// Which earlier duties a later paper means, what becomes of their days, and what a later calendar makes of a day.
import { CALENDAR_DAYS, type CalendarDay } from '@app/calendar/holidays.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import { outlineFrom } from '@app/forms/report-form.js';
import type { DeadlineRule, RecurringRule } from '@app/calendar/deadline-rule.js';
import type { DeadlineReading, PaperChange } from '@app/reader/read-guidance.js';
import { deriveDueDate } from './derive-obligations.js';
import { dayChanges, suggestChanges, type DutyInForce, type DutyUnit } from './duties-in-force.js';
import { dayOfSamePeriod } from './occurrences.js';
import { recomputeDueDate } from './recompute-due-date.js';
import { isOwnOffice, resolveScope } from './resolve-scope.js';

const absolute = (dueAt: string): DeadlineRule => ({ type: 'absolute', dueAt, timeGiven: false, inclusive: true });
const unit = (part: Partial<DutyUnit> = {}): DutyUnit => ({
  obligationId: 'obligation',
  organisationId: 'cell',
  name: 'Chi bộ Thư viện',
  dueOn: '2021-06-20',
  hasArrived: false,
  ...part,
});
const duty = (id: string, part: Partial<DutyInForce> = {}): DutyInForce => ({
  id,
  kind: 'once',
  guidanceId: 'guidance',
  code: '126-HD/ĐU',
  issuedOn: '2021-05-24',
  title: 'sơ kết công tác 6 tháng đầu năm',
  rule: absolute('2021-06-20'),
  plainDay: '2021-06-20',
  units: [unit()],
  organisationIds: ['cell'],
  ...part,
});
const read = (part: Partial<DeadlineReading> = {}): DeadlineReading => ({
  what: 'báo cáo',
  obligedBy: null,
  submitTo: null,
  rule: absolute('2021-06-30'),
  evidence: '',
  at: 0,
  confidence: 'ask',
  ...part,
});
const change = (part: Partial<PaperChange> = {}): PaperChange => ({
  action: 'extend',
  code: '126-HD/ĐU',
  issuedOn: null,
  evidence: '',
  at: 0,
  ...part,
});

describe('the duties that a later paper means', () => {
  const sixMonths = duty('six-months');
  const training = duty('training', {
    title: 'học tập nghị quyết',
    plainDay: '2021-06-25',
    rule: absolute('2021-06-25'),
    units: [unit({ dueOn: '2021-06-25' })],
  });
  const other = duty('other', { code: '99-CV/ĐU', issuedOn: '2021-04-01' });
  const all = [sixMonths, training, other];
  const amends = (deadlines: DeadlineReading[], changes: PaperChange[], duties = all) =>
    suggestChanges({ deadlines, changes }, duties).amends;

  test('none, for a paper that changes nothing', () => {
    expect(suggestChanges({ deadlines: [read()], changes: [] }, all)).toEqual({ amends: [null], ends: [] });
  });

  test('the only one of the paper it names, whatever the dash of its number', () => {
    expect(amends([read()], [change({ code: '99/CV/ĐU' })])).toEqual(['other']);
    expect(amends([read()], [change({ code: null, issuedOn: '2021-04-01' })])).toEqual(['other']);
  });

  test('the one with the old date, also where "trước ngày" set the day before', () => {
    expect(amends([read({ replaces: '2021-06-25' })], [change()])).toEqual(['training']);
    expect(amends([read({ replaces: '2021-06-26' })], [change()])).toEqual(['training']);
  });

  test('the one of like name, else none: a person chooses', () => {
    expect(amends([read({ what: 'báo cáo học tập nghị quyết' })], [change()])).toEqual(['training']);
    expect(amends([read()], [change()])).toEqual([null]);
  });

  test('each only once, and a rule that returns never for a single date', () => {
    const both = [read({ replaces: '2021-06-20' }), read({ replaces: '2021-06-20' })];
    expect(amends(both, [change()], [sixMonths])).toEqual(['six-months', null]);
    expect(amends([read()], [change()], [duty('monthly', { kind: 'returns' })])).toEqual([null]);
  });

  test('replacing or cancelling ends what nothing takes the place of', () => {
    const deadlines = [read({ replaces: '2021-06-20' })];
    expect(suggestChanges({ deadlines, changes: [change({ action: 'replace' })] }, all)).toEqual({
      amends: ['six-months'],
      ends: ['training'],
    });
    expect(
      suggestChanges({ deadlines: [], changes: [change({ action: 'cancel', code: '7-CV/ĐU' })] }, all).ends,
    ).toEqual([]);
  });

  test('a paper that names no number may mean any duty of the old date', () => {
    expect(amends([read({ replaces: '2021-06-25' })], [change({ code: null })])).toEqual(['training']);
  });
});

test('a later day is taken by all, an earlier one not by a report that has arrived', () => {
  const units = [unit(), unit({ obligationId: 'arrived', hasArrived: true })];
  expect(dayChanges(units, '2021-06-25').map((one) => [one.direction, one.stays])).toEqual([
    ['later', false],
    ['later', false],
  ]);
  expect(dayChanges(units, '2021-06-15').map((one) => [one.direction, one.stays])).toEqual([
    ['earlier', false],
    ['earlier', true],
  ]);
  expect(dayChanges(units, '2021-06-20').every((one) => one.stays)).toBe(true);
});

describe('the day of the same period by a new rule', () => {
  const calendar = new WorkingCalendar();
  const monthly = (day: number, part: Partial<RecurringRule> = {}): RecurringRule => ({
    type: 'recurring',
    frequency: 'monthly',
    day,
    offset: '',
    inclusive: true,
    ...part,
  });
  test.each<[string, RecurringRule, string, RecurringRule, string | null]>([
    ['a later day of the month', monthly(20), '2021-06-20', monthly(25), '2021-06-25'],
    [
      '"before the 1st" belongs to its own month',
      monthly(1, { inclusive: false }),
      '2021-05-31',
      monthly(5),
      '2021-06-05',
    ],
    [
      'a month that the new rule leaves out',
      monthly(20),
      '2021-06-20',
      monthly(25, { except: 'các tháng 3, 6' }),
      null,
    ],
    [
      'another month of the quarter',
      monthly(20, { frequency: 'quarterly' }),
      '2021-06-20',
      monthly(10, { frequency: 'quarterly', months: [2, 5, 8, 11] }),
      '2021-05-10',
    ],
    [
      'another day of the week',
      monthly(0, { frequency: 'weekly', day: 'friday' }),
      '2021-06-18',
      monthly(0, { frequency: 'weekly', day: 'monday' }),
      '2021-06-14',
    ],
  ])('%s', (_name, old, lastDay, rule, expected) => {
    expect(dayOfSamePeriod(rule, { rule: old, lastDay }, calendar)).toBe(expected);
  });
});

describe('a day under a later calendar', () => {
  const swapped: CalendarDay[] = [
    { date: '2021-06-18', kind: 'SWAPPED_OFF', name: 'Hoán đổi', source: 'Thông báo', status: 'CONFIRMED' },
    { date: '2021-06-19', kind: 'SWAPPED_WORKING', name: 'Hoán đổi', source: 'Thông báo', status: 'CONFIRMED' },
  ];
  const before = new WorkingCalendar();
  const after = new WorkingCalendar([...CALENDAR_DAYS, ...swapped]);
  const words = { evidence: '', at: null, readAs: null, issuedOn: '2021-06-01' };

  test.each(['NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY', 'NONE'] as const)('rolled by %s', (rollPolicy) => {
    const why = deriveDueDate({ ...words, rule: absolute('2021-06-18'), rollPolicy }, before);
    const expected = { NEXT_WORKING_DAY: '2021-06-19', PREVIOUS_WORKING_DAY: '2021-06-17', NONE: undefined }[
      rollPolicy
    ];
    expect(recomputeDueDate(why, words.issuedOn, after)?.dueOn).toBe(expected);
  });

  test('working days are counted again from the event, and a day that a person kept is not asked again', () => {
    const rule: DeadlineRule = { type: 'relative', amount: 5, unit: 'workday', after: 'ngày bế mạc' };
    const why = deriveDueDate({ ...words, rule, rollPolicy: 'NONE', eventOn: '2021-06-14' }, before);
    expect(why.dueOn).toBe('2021-06-21');
    const off = new WorkingCalendar([...CALENDAR_DAYS, ...swapped.slice(0, 1)]);
    const now = recomputeDueDate(why, words.issuedOn, off);
    expect(now?.dueOn).toBe('2021-06-22');
    expect(recomputeDueDate({ ...why, keptInsteadOf: '2021-06-22' }, words.issuedOn, off)).toBeNull();
    // The swapped Saturday brings the day back to what it was.
    expect(recomputeDueDate(why, words.issuedOn, after)).toBeNull();
  });

  test('a working day that can no longer be reached changes nothing by itself', () => {
    const why = deriveDueDate({ ...words, rule: absolute('2021-06-18'), rollPolicy: 'PREVIOUS_WORKING_DAY' }, before);
    expect(recomputeDueDate(why, '2021-06-18', after)).toBeNull();
  });
});

describe('exceptions and own offices', () => {
  const units = ['Chi bộ Thư viện', 'Chi bộ Bảo tàng', 'Chi bộ Văn phòng'].map((name, at) => ({
    id: String(at),
    name,
    kind: 'SUBORDINATE_BRANCH' as const,
  }));
  test.each([
    ['các chi bộ trực thuộc (trừ Chi bộ Thư viện)', '', ['1', '2'], ['0']],
    [
      'các chi bộ trực thuộc',
      'Các chi bộ trực thuộc, trừ Chi bộ Bảo tàng và Chi bộ Văn phòng, gửi báo cáo',
      ['0'],
      ['1', '2'],
    ],
    ['các chi bộ trực thuộc', 'gửi báo cáo hằng tháng (trừ tháng đã có báo cáo quý)', ['0', '1', '2'], []],
    ['Chi bộ Thư viện, Chi bộ Bảo tàng', '', ['0', '1'], []],
  ])('%s; %s', (obligedBy, evidence, unitIds, exceptedIds) => {
    expect(resolveScope({ obligedBy, evidence }, units)).toEqual({ resolved: true, unitIds, exceptedIds });
  });

  test('the office of the issuer owes nothing to it, a branch of that name does', () => {
    expect(isOwnOffice('Giao Văn phòng Đảng ủy', units)).toBe(true);
    expect(isOwnOffice('Ủy ban Kiểm tra Đảng ủy', units)).toBe(true);
    expect(isOwnOffice('Chi bộ Văn phòng', units)).toBe(false);
    expect(isOwnOffice('các chi bộ trực thuộc', units)).toBe(false);
    expect(isOwnOffice(null, units)).toBe(false);
  });
});

describe('the outline that a paper asks for', () => {
  test('is numbered in the prescribed way, parts that have items only head them', () => {
    const asked = outlineFrom([
      { text: 'Kết quả', level: 1 },
      { text: 'Tư tưởng', level: 2 },
      { text: 'Tổ chức', level: 2 },
      { text: 'Hạn chế', level: 1 },
    ]);
    expect(asked?.map(({ number, heading, part }) => [number, heading, part])).toEqual([
      ['I.1.', 'Tư tưởng', 'Kết quả'],
      ['I.2.', 'Tổ chức', 'Kết quả'],
      ['II.', 'Hạn chế', undefined],
    ]);
    expect(new Set(asked?.map(({ id }) => id)).size).toBe(3);
  });

  test('one heading is no outline', () => {
    expect(outlineFrom([{ text: 'Kết quả', level: 1 }])).toBeNull();
    expect(outlineFrom([])).toBeNull();
  });
});
