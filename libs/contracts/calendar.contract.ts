// The working calendar as the browser sees it, and what a person records or decides.
import { z } from 'zod';
import type { CalendarDay } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const calendarChangeInput = z.object({
  added: z
    .array(
      z.object({
        date: day,
        kind: z.enum(['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORKING']),
        name: z.string().trim().min(1).max(200),
        source: z.string().max(300),
      }),
    )
    .max(60),
  removed: z.array(day).max(60),
});

export const calendarDecisionInput = z.object({
  move: z.array(z.uuid()).max(20_000),
  keep: z.array(z.uuid()).max(20_000),
});

/** A special day; `recorded` where a person entered it, and may take it out again. */
export interface CalendarDayView extends CalendarDay {
  readonly recorded: boolean;
}

/** A deadline that the calendar of now would set on another day. */
export interface CalendarDifferenceView {
  readonly obligationId: string;
  readonly name: string;
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly direction: 'later' | 'earlier' | 'same';
  readonly source: string;
}

export interface CalendarView {
  readonly today: LocalDate;
  /** From the year before this one on. */
  readonly days: readonly CalendarDayView[];
  readonly differences: readonly CalendarDifferenceView[];
  readonly mayChange: boolean;
}
