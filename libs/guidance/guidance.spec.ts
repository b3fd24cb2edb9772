// Deriving due dates, the days of recurring rules, and the plan of reminders.
import { WorkingCalendar } from '../calendar/working-days.js';
import { deadlineStatus } from './deadline-status.js';
import type { RecurringRule } from '@app/calendar/deadline-rule.js';
import { deriveDueDate, plainLastDay } from './derive-obligations.js';
import { documentCodeOf } from './document-code.js';
import { occurrences } from './occurrences.js';
import { titleOfPeriod } from './period-title.js';
import { rehearseSeason } from './rehearse-season.js';
import {
  isStillOwed,
  planPatience,
  planReminders,
  reminderAfterRaised,
  type ReminderSubject,
} from './reminder-plan.js';
import type { ReminderKind } from '@app/workflow/reminder-kinds.js';
import { resolveScope } from './resolve-scope.js';

const calendar = new WorkingCalendar();

describe('due dates', () => {
  const base = { evidence: '', at: null, readAs: null, rollPolicy: 'NONE', issuedOn: '2021-05-24' } as const;
  const before = { type: 'absolute', dueAt: '2021-06-20', timeGiven: false, inclusive: false } as const;

  test('"trước ngày 20/6/2021" ends with Saturday 19/6, or with Friday by policy, never after the 20th', () => {
    expect(deriveDueDate({ ...base, rule: before }, calendar)).toMatchObject({
      dueOn: '2021-06-19',
      isWorkingDay: false,
    });
    expect(deriveDueDate({ ...base, rule: before, rollPolicy: 'PREVIOUS_WORKING_DAY' }, calendar).dueOn).toBe(
      '2021-06-18',
    );
    expect(() => deriveDueDate({ ...base, rule: before, rollPolicy: 'NEXT_WORKING_DAY' }, calendar)).toThrow(
      'deadline.nextAfterBefore',
    );
  });

  test('a day off is named with its source', () => {
    const rule = { ...before, dueAt: '2021-04-30', inclusive: true };
    const reason = deriveDueDate({ ...base, rule, issuedOn: null, rollPolicy: 'NEXT_WORKING_DAY' }, calendar);
    expect(reason).toMatchObject({ plainDay: '2021-04-30', dueOn: '2021-05-04', dayOff: { name: 'Ngày Chiến thắng' } });
  });

  test('refuses a day before the date of issue, a day that does not exist, and one that is not known yet', () => {
    const rule = (dueAt: string) => ({ ...before, dueAt, inclusive: true });
    expect(() => deriveDueDate({ ...base, rule: rule('2021-05-20') }, calendar)).toThrow('deadline.beforeIssue');
    expect(() => deriveDueDate({ ...base, rule: rule('2021-02-30') }, calendar)).toThrow('date.impossible');
    const waiting = { type: 'relative', amount: 5, unit: 'day', after: 'ngày kết thúc hội nghị' } as const;
    expect(() => deriveDueDate({ ...base, rule: waiting }, calendar)).toThrow('deadline.unknown');
  });

  test('relative to the date of issue, and recurring', () => {
    const fromIssue = { type: 'relative', amount: 15, unit: 'workday', after: 'ngày ký văn bản này' } as const;
    expect(plainLastDay(fromIssue, '2021-05-24', calendar)).toBe('2021-06-14');
    const monthly = { type: 'recurring', frequency: 'monthly', day: 15, offset: '', inclusive: false } as const;
    expect(plainLastDay(monthly, '2021-05-24', calendar)).toBe('2021-06-14');
  });
});

describe('days that return', () => {
  const rule = (one: Partial<RecurringRule>): RecurringRule => ({
    type: 'recurring',
    frequency: 'monthly',
    day: null,
    offset: '',
    inclusive: true,
    ...one,
  });
  test.each<[string, Partial<RecurringRule>, string[]]>([
    ['the 15th, excluded', { day: 15, inclusive: false }, ['2021-06-14', '2021-07-14']],
    ['the 31st, or the last day of a shorter month', { day: 31 }, ['2021-05-31', '2021-06-30']],
    ['the last working day', { lastDay: 'workday' }, ['2021-05-31', '2021-06-30']],
    [
      'the 5th after each quarter',
      { frequency: 'quarterly', day: 5, monthRef: 'after-period' },
      ['2021-07-05', '2021-10-05'],
    ],
    ['the 20th of the last month of each quarter', { frequency: 'quarterly', day: 20 }, ['2021-06-20', '2021-09-20']],
    ['20/6 and 20/12', { frequency: 'semiannual', day: 20, months: [6, 12] }, ['2021-06-20', '2021-12-20']],
    ['15 January of the next year', { frequency: 'annual', day: 15, month: 1 }, ['2022-01-15', '2023-01-15']],
    ['Fridays', { frequency: 'weekly', day: 'friday' }, ['2021-05-28', '2021-06-04']],
    ['every day before 14:00', { frequency: 'daily', time: '14:00', inclusive: false }, ['2021-05-24', '2021-05-25']],
    [
      'months of quarterly reports left out',
      { day: 20, except: 'tháng đã có báo cáo quý' },
      ['2021-07-20', '2021-08-20'],
    ],
    ['months left out by number', { day: 20, except: 'các tháng 6, 7 và 12' }, ['2021-08-20', '2021-09-20']],
    [
      'the month reported is left out, though its day lies in the next',
      { day: 5, monthRef: 'next', except: 'các tháng 6' },
      ['2021-06-05', '2021-08-05'],
    ],
    [
      'words that name no month leave nothing out',
      { day: 20, except: 'khi có yêu cầu khác' },
      ['2021-06-20', '2021-07-20'],
    ],
    ['a year without a month names no day', { frequency: 'annual' }, []],
  ])('%s', (_words, one, days) => {
    expect(occurrences(rule(one), '2021-05-24', 2, calendar)).toEqual(days);
  });

  test.each<[Partial<RecurringRule>, string, string]>([
    [{}, '2021-06-19', 'tháng 6/2021'],
    [{ monthRef: 'next' }, '2021-06-05', 'tháng 5/2021'],
    [{ frequency: 'quarterly' }, '2021-06-20', 'quý II/2021'],
    [{ frequency: 'quarterly', monthRef: 'after-period' }, '2021-07-05', 'quý II/2021'],
    [{ frequency: 'annual', month: 12 }, '2021-12-05', 'năm 2021'],
    [{ frequency: 'annual', month: 1, monthRef: 'after-period' }, '2022-01-15', 'năm 2021'],
    [{ frequency: 'semiannual' }, '2021-12-20', '6 tháng cuối năm 2021'],
    [{ frequency: 'weekly' }, '2021-06-18', 'tuần đến 18/6/2021'],
  ])('the period that a day reports: %j on %s', (one, dueOn, label) => {
    expect(titleOfPeriod('kết quả', rule(one), dueOn)).toBe(`kết quả ${label}`);
    expect(titleOfPeriod(`kết quả ${label}`, rule(one), dueOn)).toBe(`kết quả ${label}`);
  });

  test('the code of a document, with or without its parts', () => {
    expect(documentCodeOf({ number: '126', symbol: 'HD/ĐU' })).toBe('126-HD/ĐU');
    expect(documentCodeOf({ number: '45', symbol: 'HD/ĐUK' })).toBe('45-HD/ĐUK');
    expect(documentCodeOf({ number: '15', symbol: 'SNV-TĐKT' })).toBe('15/SNV-TĐKT');
  });
});

describe('the rehearsal', () => {
  const now = new Date('2021-05-25T02:00:00Z');
  const unit = (name: string, hasLeader = true) => ({ name, hasLeader });
  const cells = {
    title: 'sơ kết của chi bộ',
    days: ['2021-06-19'],
    units: [unit('Chi bộ Thư viện'), unit('Chi bộ Bảo tàng', false)],
    obligedBy: 'Các chi bộ',
    submitTo: 'Văn phòng Đảng ủy',
  };
  const office = {
    ...cells,
    title: 'tổng hợp',
    days: ['2021-06-22'],
    units: [],
    obligedBy: 'Văn phòng Đảng ủy',
    submitTo: 'Đảng ủy Khối',
  };

  test('days off, levels without time, empty seats and mails are counted before anything is sent', () => {
    const season = rehearseSeason([office, cells], now, calendar);
    expect(season.days.map((one) => [one.day, one.title, one.units, one.isWorkingDay])).toEqual([
      ['2021-06-19', 'sơ kết của chi bộ', 2, false],
    ]);
    expect(season.tight).toEqual([{ lower: 'sơ kết của chi bộ', upper: 'tổng hợp', workingDays: 2 }]);
    expect(season.withoutLeader).toEqual(['Chi bộ Bảo tàng']);
    expect(season.mails).toBe(2 * (1 + planReminders('2021-06-19', now, calendar).length));
  });

  test('enough time between levels is no warning; a waiting duty has no day', () => {
    const later = { ...office, days: ['2021-06-30'] };
    expect(rehearseSeason([cells, later], now, calendar).tight).toEqual([]);
    expect(rehearseSeason([{ ...cells, days: [] }], now, calendar)).toMatchObject({ days: [], mails: 0 });
  });
});

describe('standing', () => {
  const facts = { dueOn: '2021-06-18', arrivedOn: null };
  test.each([
    ['2021-06-01', 'open', 0, 0],
    ['2021-06-15', 'dueSoon', 0, 0],
    ['2021-06-18', 'dueSoon', 0, 0],
    ['2021-06-19', 'overdue', 1, 0],
    ['2021-06-23', 'overdue', 5, 3],
  ] as const)('on %s it is %s, %i days and %i working days late', (today, standing, daysLate, workingDaysLate) => {
    expect(deadlineStatus(facts, today, calendar)).toMatchObject({ standing, daysLate, workingDaysLate });
  });

  test('what arrived keeps its lateness for ever', () => {
    const late = deadlineStatus({ ...facts, arrivedOn: '2021-06-21' }, '2021-12-01', calendar);
    expect(late).toMatchObject({ standing: 'late', daysLate: 3, workingDaysLate: 1 });
    expect(deadlineStatus({ ...facts, arrivedOn: '2021-06-18' }, '2021-12-01', calendar).standing).toBe('onTime');
  });
});

describe('the reminder plan', () => {
  const days = (plan: readonly { kind: string; days: number; dueAt: Date }[]) =>
    plan.map((one) => `${one.kind} ${one.days} ${one.dueAt.toISOString()}`);

  test('7, 3, 1 working days before, the day, 1 and 3 after, at 08:00 in Hà Nội', () => {
    expect(days(planReminders('2021-06-18', new Date('2021-05-25T01:00:00Z'), calendar))).toEqual([
      'before 7 2021-06-09T01:00:00.000Z',
      'before 3 2021-06-15T01:00:00.000Z',
      'before 1 2021-06-17T01:00:00.000Z',
      'day 0 2021-06-18T01:00:00.000Z',
      'after 1 2021-06-21T01:00:00.000Z',
      'after 3 2021-06-23T01:00:00.000Z',
    ]);
  });

  test('a deadline on a Saturday reminds on Friday once, and past moments are left out', () => {
    const plan = planReminders('2021-06-19', new Date('2021-06-17T02:00:00Z'), calendar);
    expect(days(plan)).toEqual([
      'day 0 2021-06-18T01:00:00.000Z',
      'after 1 2021-06-21T01:00:00.000Z',
      'after 3 2021-06-23T01:00:00.000Z',
    ]);
  });

  test('weekly ones move off days off; waits last two working days', () => {
    const next = (kind: ReminderKind, days: number) => reminderAfterRaised({ kind, days }, '2021-04-23', calendar);
    expect(next('weekly', 7)).toEqual({ kind: 'weekly', days: 7, dueAt: new Date('2021-05-04T01:00:00.000Z') });
    expect(next('review', 2)?.kind).toBe('review');
    expect(next('rework', 7)?.kind).toBe('rework');
    expect(planPatience('review', '2021-06-18', calendar).dueAt.toISOString()).toBe('2021-06-22T01:00:00.000Z');
  });

  test('only the last reminder of a plan is followed by weekly ones', () => {
    const plan = planReminders('2021-06-18', new Date('2021-06-01T02:00:00Z'), calendar);
    const followed = plan.map((one) => reminderAfterRaised(one, '2021-06-23', calendar) !== null);
    expect(followed).toEqual(plan.map((_one, at) => at === plan.length - 1));
  });

  test('nothing is said that is no longer owed', () => {
    const subject: ReminderSubject = {
      kind: 'after',
      hasArrived: false,
      versionThen: 4,
      versionNow: 4,
      stateNow: 'returned',
      isReleased: false,
      isOverdue: true,
    };
    expect(isStillOwed(subject)).toBe(true);
    expect(isStillOwed({ ...subject, isReleased: true })).toBe(false);
    expect(isStillOwed({ ...subject, isOverdue: false })).toBe(false);
    expect(isStillOwed({ ...subject, kind: 'before', isOverdue: false })).toBe(true);
    expect(isStillOwed({ ...subject, hasArrived: true })).toBe(false);
    expect(isStillOwed({ ...subject, kind: 'review', versionNow: 5 })).toBe(false);
    expect(isStillOwed({ ...subject, kind: 'rework', versionNow: 9 })).toBe(true);
    expect(isStillOwed({ ...subject, kind: 'rework', stateNow: 'cellReview' })).toBe(false);
  });
});

describe('the scope of a duty', () => {
  const units = [
    { id: 'a', name: 'Chi bộ Thư viện tỉnh', kind: 'SUBORDINATE_BRANCH' as const },
    { id: 'b', name: 'Chi bộ Bảo tàng tỉnh', kind: 'SUBORDINATE_BRANCH' as const },
    { id: 'c', name: 'Đảng bộ bộ phận Trường nghề', kind: 'SECTIONAL_PARTY_ORG' as const },
    { id: 'd', name: 'Đảng bộ xã Tân Lập', kind: 'GRASSROOTS_PARTY_ORG' as const },
    { id: 'e', name: 'Chi bộ Bưu điện', kind: 'GRASSROOTS_BRANCH' as const },
    { id: 'f', name: 'Khối thi đua số 1', kind: 'EMULATION_BLOC' as const },
    { id: 'g', name: 'Cụm thi đua miền núi', kind: 'EMULATION_CLUSTER' as const },
    { id: 'h', name: 'Đảng bộ huyện Sông Đà', kind: 'ABOVE_GRASSROOTS_PARTY_ORG' as const },
  ];
  test.each([
    ['Các chi bộ trực thuộc', true, ['a', 'b', 'e']],
    ['mỗi chi bộ', true, ['a', 'b', 'e']],
    ['Chi ủy các chi bộ', true, ['a', 'b', 'e']],
    ['các chi bộ trực thuộc Đảng ủy Sở', true, ['a', 'b', 'e']],
    ['Đảng ủy cơ sở, chi bộ cơ sở', true, ['d', 'e']],
    ['Các đảng bộ, chi bộ cơ sở', true, ['d', 'e']],
    ['Các chi, đảng bộ cơ sở', true, ['d', 'e']],
    ['Cấp uỷ cơ sở', true, ['d', 'e']],
    ['các đảng ủy, chi ủy trực thuộc', true, ['a', 'b', 'c', 'd', 'e', 'h']],
    ['đảng ủy bộ phận', true, ['c']],
    ['Các huyện ủy, thành ủy, đảng ủy trực thuộc', true, ['c', 'd', 'h']],
    ['Khối trưởng các khối thi đua', true, ['f']],
    ['Khối trưởng, Cụm trưởng', true, ['f', 'g']],
    ['các đơn vị thành viên', true, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    ['Chi bộ được kiểm tra', false, []],
    ['chi bộ và đảng viên', false, []],
    ['Chi bộ Thư viện tỉnh', true, ['a']],
    ['các đơn vị', false, []],
    [null, false, []],
  ])('%s', (words, resolved, unitIds) => {
    expect(resolveScope({ obligedBy: words }, units)).toMatchObject({ resolved, unitIds });
  });
});
