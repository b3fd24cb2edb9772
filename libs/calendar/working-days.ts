// Which days are worked (Monday to Friday, less days off, plus swapped Saturdays), and counting along them.
import { invalid } from '@app/kernel/errors.js';
import { CALENDAR_DAYS, type CalendarDay } from './holidays.js';
import { addDays, dayOfWeek, yearOf, type LocalDate } from './local-date.js';

/** Answers questions about working days from a table of special days. */
export class WorkingCalendar {
  private readonly special: ReadonlyMap<LocalDate, CalendarDay>;
  private readonly years: ReadonlySet<number>;

  /** Days that are only PROPOSED are left out: they are worked, or not, as their weekday says. */
  constructor(days: readonly CalendarDay[] = CALENDAR_DAYS) {
    this.special = new Map(days.filter((day) => day.status !== 'PROPOSED').map((day) => [day.date, day]));
    this.years = new Set(days.map((day) => yearOf(day.date)));
  }

  /** The entry that makes this day special, or undefined on an ordinary one. */
  specialDay(date: LocalDate): CalendarDay | undefined {
    return this.special.get(date);
  }

  /** False for years without a table: counts there know only weekends, and the reader must be told. */
  knows(date: LocalDate): boolean {
    return this.years.has(yearOf(date));
  }

  isWorkingDay(date: LocalDate): boolean {
    const special = this.special.get(date);
    if (special) return special.kind === 'SWAPPED_WORKING';
    const weekday = dayOfWeek(date);
    return weekday !== 0 && weekday !== 6;
  }

  /** This day if it is worked, else the first worked day after it. */
  onOrAfter(date: LocalDate): LocalDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** This day if it is worked, else the last worked day before it. */
  onOrBefore(date: LocalDate): LocalDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  /**
   * The `count`-th working day after a day (before it when negative); the day itself is never counted.
   * @throws Refusal Invalid `calendar.count` when the count is no whole number within 3,660
   */
  addWorkingDays(date: LocalDate, count: number): LocalDate {
    if (!Number.isInteger(count) || Math.abs(count) > 3660) throw invalid('calendar.count', { count });
    const step = count < 0 ? -1 : 1;
    let day = date;
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, step);
      if (this.isWorkingDay(day)) left -= 1;
    }
    return day;
  }

  /** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}
