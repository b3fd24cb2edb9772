// Counting time limits from a day: days, working days, weeks, months (Bộ luật Dân sự 2015, Điều 147, 148).
import { addDays, addMonths, type LocalDate } from './local-date.js';
import type { WorkingCalendar } from './working-days.js';

export type TimeUnit = 'day' | 'workday' | 'week' | 'month';

/** A length of time as a paper names it: five working days, one month. */
export interface TimeAmount {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** What happens when a last day is not worked. */
export type RollPolicy = 'NONE' | 'NEXT_WORKING_DAY' | 'PREVIOUS_WORKING_DAY';

/** Moves a day by the policy. */
export function roll(date: LocalDate, policy: RollPolicy, calendar: WorkingCalendar): LocalDate {
  if (policy === 'NEXT_WORKING_DAY') return calendar.onOrAfter(date);
  if (policy === 'PREVIOUS_WORKING_DAY') return calendar.onOrBefore(date);
  return date;
}

/**
 * The last day of a period that begins with an event: the day of the event is not counted
 * (Điều 147 khoản 2, 3). A period given in days, weeks or months that ends on a day off ends with the next
 * working day (Điều 148 khoản 5); one given in working days ends on one by construction.
 */
export function endOfPeriod(
  start: LocalDate,
  { amount, unit }: TimeAmount,
  calendar: WorkingCalendar,
  policy: RollPolicy = 'NEXT_WORKING_DAY',
): LocalDate {
  if (unit === 'workday') return calendar.addWorkingDays(start, amount);
  return roll(plainEnd(start, amount, unit), policy, calendar);
}

/** The day an amount before an event. One that is not worked moves backward: never later than asked. */
export function startOfPeriod(event: LocalDate, { amount, unit }: TimeAmount, calendar: WorkingCalendar): LocalDate {
  if (unit === 'workday') return calendar.addWorkingDays(event, -amount);
  return roll(plainEnd(event, -amount, unit), 'PREVIOUS_WORKING_DAY', calendar);
}

const plainEnd = (start: LocalDate, amount: number, unit: Exclude<TimeUnit, 'workday'>): LocalDate =>
  unit === 'month' ? addMonths(start, amount) : addDays(start, unit === 'week' ? amount * 7 : amount);
