// The days on which a recurring rule falls due, one after another.
import {
  addDays,
  dayOfWeek,
  lastDayOfMonth,
  localDate,
  monthOf,
  yearOf,
  type LocalDate,
} from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { WEEKDAYS, type RecurringRule } from '@app/calendar/deadline-rule.js';
import { exceptedMonths } from './excepted-months.js';

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Exceptions name the month reported; the day may lie in the month after it. */
function monthsKept(rule: RecurringRule): readonly number[] {
  const left = exceptedMonths(rule);
  const reported = (month: number): number => (rule.monthRef === 'next' ? ((month + 10) % 12) + 1 : month);
  return EVERY_MONTH.filter((month) => !left.includes(reported(month)));
}

/** Months in which the rule falls due. A quarter's day lies in its last month unless the words say otherwise. */
function monthsOf(rule: RecurringRule): readonly number[] {
  if (rule.months) return rule.months;
  if (rule.month) return [rule.month];
  if (rule.frequency === 'monthly') return monthsKept(rule);
  if (rule.frequency === 'quarterly') return rule.monthRef === 'after-period' ? [1, 4, 7, 10] : [3, 6, 9, 12];
  return [];
}

/** The written day in one month: its number (the last day where the month is shorter), or the last (working) day. */
function dayIn(rule: RecurringRule, year: number, month: number, calendar: WorkingCalendar): LocalDate {
  const last = lastDayOfMonth(year, month);
  if (rule.lastDay === 'workday') return calendar.onOrBefore(last);
  if (typeof rule.day !== 'number' || rule.day >= Number(last.slice(8))) return last;
  return localDate(year, month, rule.day);
}

function byMonth(rule: RecurringRule, from: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const months = monthsOf(rule);
  const years = [0, 1, 2, 3, 4, 5].map((ahead) => yearOf(from) + ahead);
  const all = years.flatMap((year) => EVERY_MONTH.map((month) => ({ year, month })));
  return all
    .filter(({ year, month }) => months.includes(month) && (year > yearOf(from) || month >= monthOf(from)))
    .map(({ year, month }) => dayIn(rule, year, month, calendar));
}

function byDay(rule: RecurringRule, from: LocalDate, count: number): LocalDate[] {
  const step = rule.frequency === 'weekly' ? 7 : 1;
  const wanted = WEEKDAYS.findIndex((weekday) => weekday === rule.day);
  const wait = step === 7 && wanted >= 0 ? (wanted - dayOfWeek(from) + 7) % 7 : 0;
  return Array.from({ length: count + 1 }, (_, order) => addDays(from, wait + order * step));
}

/**
 * The next last days on or after `from`, at most `count`: plain words, before any rolling. "Trước ngày 15" ends with
 * the 14th; a time of day leaves the day as it is. Empty where the rule names no month ("hằng năm" alone).
 */
export function occurrences(
  rule: RecurringRule,
  from: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate[] {
  const isByDay = rule.frequency === 'daily' || rule.frequency === 'weekly';
  const written = isByDay ? byDay(rule, from, count) : byMonth(rule, from, calendar);
  const lastDays = written.map((day) => (rule.inclusive || rule.time ? day : addDays(day, -1)));
  return lastDays.filter((day) => day >= from).slice(0, count);
}

/** First day of the week, month, quarter, half-year or year that a day lies in, by how often a rule returns. */
function periodStart(day: LocalDate, { frequency }: RecurringRule): LocalDate {
  if (frequency === 'daily') return day;
  if (frequency === 'weekly') return addDays(day, -((dayOfWeek(day) + 6) % 7));
  const length = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 }[frequency];
  return localDate(yearOf(day), Math.floor((monthOf(day) - 1) / length) * length + 1, 1);
}

const writtenDayOf = (rule: RecurringRule, lastDay: LocalDate): LocalDate =>
  rule.inclusive || rule.time ? lastDay : addDays(lastDay, 1);

/** The last day by a new rule for the period that an old rule made a day for; null where the new one leaves it out. */
export function dayOfSamePeriod(
  rule: RecurringRule,
  old: { readonly rule: RecurringRule; readonly lastDay: LocalDate },
  calendar: WorkingCalendar,
): LocalDate | null {
  const start = periodStart(writtenDayOf(old.rule, old.lastDay), rule);
  const days = occurrences(rule, addDays(start, -1), 3, calendar);
  return days.find((day) => periodStart(writtenDayOf(rule, day), rule) === start) ?? null;
}
