// How an obligation stands on a day: on time, late, or owed. Computed wherever it is asked; never stored.
import { daysBetween, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';

export interface DeadlineFacts {
  readonly dueOn: LocalDate;
  /** Local day of the first arrival at the superior; null while nothing arrived. */
  readonly arrivedOn: LocalDate | null;
  /** True once a later paper ended the duty. */
  readonly isReleased?: boolean;
}

/**
 * `dueSoon` within three working days, the due day included; `late` arrived after it; `overdue` has not arrived;
 * `released` is no longer owed.
 */
export type DeadlineStanding = 'open' | 'dueSoon' | 'overdue' | 'onTime' | 'late' | 'released';

export interface DeadlineStatus {
  readonly standing: DeadlineStanding;
  /** Calendar days after the due date; 0 when not late. */
  readonly daysLate: number;
  readonly workingDaysLate: number;
  /** Calendar days until the due date; 0 on the day itself and after it. */
  readonly daysLeft: number;
}

const SOON_WORKING_DAYS = 3;

const standingOf = (facts: DeadlineFacts, today: LocalDate, calendar: WorkingCalendar): DeadlineStanding => {
  if (facts.arrivedOn) return facts.arrivedOn > facts.dueOn ? 'late' : 'onTime';
  if (facts.isReleased) return 'released';
  if (today > facts.dueOn) return 'overdue';
  return calendar.workingDaysBetween(today, facts.dueOn) <= SOON_WORKING_DAYS ? 'dueSoon' : 'open';
};

/** The one place that says whether an obligation is late, and by how much, in calendar and in working days. */
export function deadlineStatus(facts: DeadlineFacts, today: LocalDate, calendar: WorkingCalendar): DeadlineStatus {
  const until = facts.arrivedOn ?? today;
  const isOwed = facts.arrivedOn !== null || !facts.isReleased;
  const isLate = isOwed && until > facts.dueOn;
  return {
    standing: standingOf(facts, today, calendar),
    daysLate: isLate ? daysBetween(facts.dueOn, until) : 0,
    workingDaysLate: isLate ? calendar.workingDaysBetween(facts.dueOn, until) : 0,
    daysLeft: Math.max(0, daysBetween(today, facts.dueOn)),
  };
}
