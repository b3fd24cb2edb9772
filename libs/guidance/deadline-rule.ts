// Deadline rules as written in a guidance document, before any calendar is applied.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { TimeUnit } from '@app/calendar/time-limits.js';

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
}

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual';

/** A date that returns. `day` is null where the text names none; `offset` says which day in words. */
export interface RecurringRule {
  readonly type: 'recurring';
  readonly frequency: Frequency;
  readonly day: number | null;
  readonly month?: number;
  readonly months?: readonly number[];
  readonly offset: string;
  readonly inclusive: boolean;
}

export type DeadlineRule = AbsoluteRule | RelativeRule | RecurringRule;

/** The day part of an absolute rule. */
export const writtenDay = (rule: AbsoluteRule): LocalDate => rule.dueAt.slice(0, 10);
