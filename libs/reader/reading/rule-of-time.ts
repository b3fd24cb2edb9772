// From a time as written and what surrounds it to deadline rules.
import { isLocalDate, lastDayOfMonth, localDate, type LocalDate } from '@app/calendar/local-date.js';
import type { WrittenTime } from '../language/rules-deadlines.js';
import type { TimePoint } from '../language/rules-points.js';
import type { WrittenDate } from '../language/rules-dates.js';
import type { Limit } from '../language/rules-limits.js';
import type { Recurrence } from '../language/rules-recurrence.js';
import type {
  AbsoluteRule,
  DeadlineRule,
  Frequency,
  RecurringRule,
  RelativeRule,
  Weekday,
} from '@app/calendar/deadline-rule.js';
import type { PeriodWord } from './period-words.js';

/** What surrounds a time. */
export interface Surroundings {
  readonly issueDate: LocalDate | null;
  /** The year that the paper is about, where it has no date of its own. */
  readonly paperYear: number | null;
  /** The nearest word that says how often. */
  readonly period: PeriodWord | null;
  /** A paper that sets a standing regime (quy chế, quy định, "chế độ báo cáo"): its days without a year return. */
  readonly isStanding: boolean;
  /** "hằng năm", "định kỳ", "mỗi năm" stands in the sentence or in what it stands under. */
  readonly saysEveryYear: boolean;
  /** As written, from the first day word to the last. */
  readonly words: string;
}

/** The rules a time stands for, and whether something had to be taken from elsewhere to know it. */
export interface Interpreted {
  readonly rules: readonly DeadlineRule[];
  readonly inferred: boolean;
}

const NOTHING: Interpreted = { rules: [], inferred: true };

/** A day of a month without its year: the next such day on or after the date of the paper. */
function withYear(date: WrittenDate, { issueDate, paperYear }: Surroundings): LocalDate | null {
  const base = issueDate ? Number(issueDate.slice(0, 4)) : paperYear;
  const year = date.year ?? base;
  if (year === null) return null;
  const first = dateOrNull(year, date.month, date.day);
  if (date.year !== null || !first || !issueDate || first >= issueDate) return first;
  return dateOrNull(year + 1, date.month, date.day);
}

function dateOrNull(year: number, month: number, day: number): LocalDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isLocalDate(text) ? localDate(year, month, day) : null;
}

function absolute(day: LocalDate, time: WrittenTime): AbsoluteRule {
  const clock = time.time === '24:00' ? null : time.time;
  return {
    type: 'absolute',
    dueAt: clock ? `${day}T${clock}` : day,
    timeGiven: clock !== null,
    inclusive: time.cue !== 'before',
  };
}

type Details = Pick<RecurringRule, 'day' | 'month' | 'months' | 'lastDay'>;

const recurring = (
  frequency: Frequency,
  details: Details,
  time: WrittenTime,
  { words }: Surroundings,
): RecurringRule => ({
  type: 'recurring',
  frequency,
  ...details,
  ...(time.time ? { time: time.time } : {}),
  offset: words,
  inclusive: time.cue !== 'before',
  ...(time.recurrence && time.recurrence.month !== 'same' ? { monthRef: time.recurrence.month } : {}),
});

/** Whether a day and a month without a year return every year. */
function returns(time: WrittenTime, around: Surroundings): boolean {
  if (time.recurrence) return time.recurrence.frequency === 'annual' || time.recurrence.frequency === 'quarterly';
  return around.isStanding || around.saysEveryYear;
}

const frequencyOfMonths = (count: number): Frequency =>
  (({ 2: 'semiannual', 4: 'quarterly', 12: 'monthly' }) as const)[count as 2 | 4 | 12] ?? 'annual';

/** "20/6 và 20/12" is one rule of two months; days that differ are rules of their own. */
function datesThatReturn(dates: readonly WrittenDate[], time: WrittenTime, around: Surroundings): DeadlineRule[] {
  const [first] = dates;
  const months = dates.map((date) => date.month);
  if (first && dates.length > 1 && dates.every((date) => date.day === first.day))
    return [recurring(frequencyOfMonths(dates.length), { day: first.day, months }, time, around)];
  return dates.map(({ day, month }) => recurring('annual', { day, month }, time, around));
}

/** A year named once at the end counts for the dates before it: "20/5 và 20/11/2021". */
const shareYear = (dates: readonly WrittenDate[]): readonly WrittenDate[] => {
  const last = dates.at(-1)?.year ?? null;
  return dates.map((date) => ({ ...date, year: date.year ?? last }));
};

function fromDates(written: readonly WrittenDate[], time: WrittenTime, around: Surroundings): Interpreted {
  const dates = shareYear(written);
  const named = dates.every((date) => date.year !== null);
  if (!named && returns(time, around))
    return { rules: datesThatReturn(dates, time, around), inferred: time.recurrence === null };
  const days = dates.map((date) => withYear(date, around));
  if (days.some((day) => day === null)) return NOTHING;
  return { rules: days.flatMap((day) => (day ? [absolute(day, time)] : [])), inferred: !named };
}

const FREQUENCY_OF_DAYS: Partial<Record<PeriodWord, Frequency>> = { monthly: 'monthly', quarterly: 'quarterly' };

/** "ngày 15": of which month, the words around must say. */
function fromDays(days: readonly number[], time: WrittenTime, around: Surroundings): Interpreted {
  const said = time.recurrence?.frequency;
  const frequency = said ?? (around.period ? FREQUENCY_OF_DAYS[around.period] : undefined);
  if (!frequency || frequency === 'daily' || frequency === 'weekly') return NOTHING;
  const rules = days.map((day) => recurring(frequency, { day }, time, around));
  return { rules, inferred: said === undefined };
}

const isMonthly = (recurrence: Recurrence | null): boolean => recurrence !== null && recurrence.frequency !== 'annual';

function fromMonth(point: Extract<TimePoint, { kind: 'month' }>, time: WrittenTime, around: Surroundings): Interpreted {
  const { month, part } = point;
  const { year } = month;
  if (year === null && !isMonthly(time.recurrence) && returns(time, around)) {
    const details = { day: null, month: month.month, ...(part === 'end' ? { lastDay: 'day' as const } : {}) };
    return { rules: [recurring('annual', details, time, around)], inferred: true };
  }
  const start = withYear(
    { day: 1, month: month.month, year },
    { ...around, issueDate: firstOfMonth(around.issueDate) },
  );
  if (!start) return NOTHING;
  const [inYear, inMonth] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const day = { start, middle: localDate(inYear, inMonth, 15), end: lastDayOfMonth(inYear, inMonth) }[part];
  const counted = time.cue === 'before' && part === 'end' ? start : day;
  return { rules: [absolute(counted, time)], inferred: year === null || time.cue === 'before' };
}

const firstOfMonth = (date: LocalDate | null): LocalDate | null => (date ? `${date.slice(0, 7)}-01` : null);

function fromLastDay(workday: boolean, time: WrittenTime, around: Surroundings): Interpreted {
  const frequency = time.recurrence?.frequency ?? FREQUENCY_OF_DAYS[around.period ?? 'daily'];
  if (!frequency) return NOTHING;
  const details = { day: null, lastDay: workday ? ('workday' as const) : ('day' as const) };
  return { rules: [recurring(frequency, details, time, around)], inferred: time.recurrence === null };
}

function fromDayOfMonths(
  { day, months }: Extract<TimePoint, { kind: 'day-of-months' }>,
  time: WrittenTime,
  around: Surroundings,
): Interpreted {
  return { rules: [recurring(frequencyOfMonths(months.length), { day, months }, time, around)], inferred: true };
}

/** A weekday or a time of day returns when the words say so, here or around it. */
function fromRhythm(
  frequency: 'weekly' | 'daily',
  day: Weekday | null,
  time: WrittenTime,
  around: Surroundings,
): Interpreted {
  const said = time.recurrence?.frequency === frequency;
  if (!said && around.period !== frequency) return NOTHING;
  return { rules: [recurring(frequency, { day }, time, around)], inferred: !said };
}

/** The rules that a written time stands for; none where the words do not say enough. */
export function rulesOfTime(time: WrittenTime, around: Surroundings): Interpreted {
  const { point } = time;
  switch (point.kind) {
    case 'dates':
      return fromDates(point.dates, time, around);
    case 'days':
      return fromDays(point.days, time, around);
    case 'day-of-months':
      return fromDayOfMonths(point, time, around);
    case 'month':
      return fromMonth(point, time, around);
    case 'last-day':
      return fromLastDay(point.workday, time, around);
    case 'weekday':
      return fromRhythm('weekly', point.weekday, time, around);
    case 'every-day':
      return fromRhythm('daily', null, time, around);
  }
}

/** The rule of a limit that runs from or to an event. */
export const ruleOfLimit = ({ amount, unit, side, event }: Limit): RelativeRule => ({
  type: 'relative',
  amount,
  unit,
  [side]: event,
  inclusive: true,
});
