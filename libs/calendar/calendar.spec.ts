// The test vectors of the working-day calendar and of the counting of time limits.
import fc from 'fast-check';
import { CALENDAR_DAYS } from './holidays.js';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  formatDate,
  formatDateInWords,
  instantAt,
  isLocalDate,
  localDate,
  localDateAt,
  weekdayName,
} from './local-date.js';
import { reportingPeriod } from './reporting-period.js';
import { endOfPeriod, roll, startOfPeriod } from './time-limits.js';
import { WorkingCalendar } from './working-days.js';

const calendar = new WorkingCalendar();

describe('counting of time limits', () => {
  test.each([
    ['10 days from 20/4/2026 end after the holidays', '2026-04-20', 10, 'day', '2026-05-04'],
    ['10 days from 14/11/2026 pass the new holiday', '2026-11-14', 10, 'day', '2026-11-25'],
    ['10 days from 23/8/2025', '2025-08-23', 10, 'day', '2025-09-03'],
    ['5 working days from Friday 24/4/2026', '2026-04-24', 5, 'workday', '2026-05-06'],
    ['3 working days over a worked Saturday 2026', '2026-08-20', 3, 'workday', '2026-08-24'],
    ['3 working days over a worked Saturday 2025', '2025-04-24', 3, 'workday', '2025-04-28'],
    ['3 working days over a worked Saturday 2019', '2019-04-26', 3, 'workday', '2019-05-04'],
    ['2 working days from 20/11/2026, the swap not decided', '2026-11-20', 2, 'workday', '2026-11-25'],
    ['15 working days from 24/5/2021', '2021-05-24', 15, 'workday', '2021-06-14'],
    ['1 month from 31/01/2026 rolls from Saturday to Monday', '2026-01-31', 1, 'month', '2026-03-02'],
    ['2 weeks', '2021-06-01', 2, 'week', '2021-06-15'],
  ] as const)('%s', (_name, start, amount, unit, end) => {
    expect(endOfPeriod(start, { amount, unit }, calendar)).toBe(end);
  });

  test('a decided swap moves the count: 2 working days from 20/11/2026 would be 26/11', () => {
    const decided = CALENDAR_DAYS.map((day) => ({ ...day, status: 'CONFIRMED' as const }));
    expect(endOfPeriod('2026-11-20', { amount: 2, unit: 'workday' }, new WorkingCalendar(decided))).toBe('2026-11-26');
  });

  test('24/5/2021 to 15/6/2021 is 22 calendar days and 16 working days', () => {
    expect(daysBetween('2021-05-24', '2021-06-15')).toBe(22);
    expect(calendar.workingDaysBetween('2021-05-24', '2021-06-15')).toBe(16);
  });

  test.each([
    ['the day before 20/6/2021 stays on Saturday', '2021-06-19', 'NONE', '2021-06-19'],
    ['or moves back to Friday', '2021-06-19', 'PREVIOUS_WORKING_DAY', '2021-06-18'],
    ['15/6/2024 stays on Saturday', '2024-06-15', 'NONE', '2024-06-15'],
    ['or moves on to Monday', '2024-06-15', 'NEXT_WORKING_DAY', '2024-06-17'],
  ] as const)('rolling: %s', (_name, date, policy, expected) => {
    expect(roll(date, policy, calendar)).toBe(expected);
  });

  test('days before an event move backward from a day off', () => {
    expect(startOfPeriod('2021-06-15', { amount: 2, unit: 'day' }, calendar)).toBe('2021-06-11');
    expect(startOfPeriod('2021-06-15', { amount: 2, unit: 'workday' }, calendar)).toBe('2021-06-11');
  });
});

describe('the working calendar', () => {
  test.each([
    [2018, 250],
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('%i has %i working days', (year, days) => {
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });

  test('tells which years it has a table for', () => {
    expect([calendar.knows('2021-06-15'), calendar.knows('2031-06-15')]).toEqual([true, false]);
  });

  test('adding and subtracting working days lands on working days and counts back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 200 }), (offset, count) => {
        const start = addDays('2018-01-02', offset);
        const end = calendar.addWorkingDays(start, count);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(start, end)).toBe(count);
      }),
    );
  });
});

describe('local dates', () => {
  test('the local day of an instant is that of Hà Nội', () => {
    expect(localDateAt(new Date('2021-06-15T16:30:00Z'))).toBe('2021-06-15');
    expect(localDateAt(new Date('2021-06-15T17:30:00Z'))).toBe('2021-06-16');
    expect(instantAt('2021-06-16', 8).toISOString()).toBe('2021-06-16T01:00:00.000Z');
  });

  test.each([
    ['2018-04-03', '03/4/2018', 'ngày 03 tháng 4 năm 2018'],
    ['2026-02-05', '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
    ['2021-05-24', '24/5/2021', 'ngày 24 tháng 5 năm 2021'],
    ['2021-01-31', '31/01/2021', 'ngày 31 tháng 01 năm 2021'],
    ['2021-10-09', '09/10/2021', 'ngày 09 tháng 10 năm 2021'],
  ])('papers pad days and the first two months: %s', (date, short, words) => {
    expect(formatDate(date)).toBe(short);
    expect(formatDateInWords(date)).toBe(words);
  });

  test('refuses days that do not exist', () => {
    expect(() => localDate(2021, 6, 31)).toThrow('date.impossible');
    expect(['2021-02-29', '2021-6-1', 'x', '9999-01-01', '2020-02-29'].map(isLocalDate)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('knows weekdays and months', () => {
    expect(dayOfWeek('2021-06-20')).toBe(0);
    expect(weekdayName('2021-06-15')).toBe('Thứ Ba');
    expect(addMonths('2020-11-30', 3)).toBe('2021-02-28');
    expect(reportingPeriod('half-year', 2021)).toEqual({ kind: 'half-year', from: '2021-01-01', to: '2021-06-30' });
    expect(reportingPeriod('quarter', 2021, 3)).toEqual({ kind: 'quarter', from: '2021-07-01', to: '2021-09-30' });
  });
});
