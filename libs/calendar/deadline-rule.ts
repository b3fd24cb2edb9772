// Deadline rules as written in a guidance document, before any calendar is applied.
import type { LocalDate } from './local-date.js';
import type { TimeUnit } from './time-limits.js';

/** How often a date returns. */
export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual';

/** Days of the week as rules name them, in the order that dates count them. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A date, or a local date and time `YYYY-MM-DDTHH:mm`, as written. Not `inclusive`: that day is already late. */
export interface AbsoluteRule {
  readonly type: 'absolute';
  readonly dueAt: string;
  readonly timeGiven: boolean;
  readonly inclusive: boolean;
}

/** An amount of time after or before an event that is named as written. */
export interface RelativeRule {
  readonly type: 'relative';
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly after?: string;
  readonly before?: string;
  /** Always so: the last day of a period counts (Bộ luật Dân sự 2015, Điều 148). Absent from older readings. */
  readonly inclusive?: boolean;
}

/** A date that returns. `day` is null where the text names none; `offset` says which day in words. */
export interface RecurringRule {
  readonly type: 'recurring';
  readonly frequency: Frequency;
  readonly day: number | Weekday | null;
  readonly month?: number;
  readonly months?: readonly number[];
  /** Local time of day `HH:mm`. */
  readonly time?: string;
  readonly offset: string;
  readonly inclusive: boolean;
  /** Which month the day lies in, seen from the period reported; the same where it is left out. */
  readonly monthRef?: 'next' | 'last-of-period' | 'after-period';
  /** The last day or the last working day of the month, where no number is named. */
  readonly lastDay?: 'day' | 'workday';
  /** Periods left out, as written: "tháng đã có báo cáo quý". */
  readonly except?: string;
}

export type DeadlineRule = AbsoluteRule | RelativeRule | RecurringRule;

/** The day part of an absolute rule. */
export const writtenDay = (rule: AbsoluteRule): LocalDate => rule.dueAt.slice(0, 10);
