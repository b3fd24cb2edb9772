// The same rule under a later calendar: which day it gives now, so that the difference can be shown to a person.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { Refusal } from '@app/kernel/errors.js';
import { deriveDueDate, type DueDateReason } from './derive-obligations.js';
import { dayOfSamePeriod } from './occurrences.js';

/** The last day by the words: of a rule that returns it is the one already made, of others it is counted again. */
function plainDayNow({ rule, plainDay }: DueDateReason, calendar: WorkingCalendar): LocalDate | undefined {
  if (rule.type !== 'recurring') return undefined;
  return dayOfSamePeriod(rule, { rule, lastDay: plainDay }, calendar) ?? plainDay;
}

/**
 * The reason under another calendar, with its day; null where nothing changes, where a person kept the old day
 * instead, or where the day can no longer be counted.
 */
export function recomputeDueDate(
  why: DueDateReason,
  issuedOn: LocalDate | null,
  calendar: WorkingCalendar,
): DueDateReason | null {
  const { rule, evidence, at, readAs, rollPolicy, eventOn } = why;
  try {
    const now = deriveDueDate(
      { rule, evidence, at, readAs, rollPolicy, issuedOn, eventOn, plainDay: plainDayNow(why, calendar) },
      calendar,
    );
    return now.dueOn === why.dueOn || now.dueOn === why.keptInsteadOf ? null : now;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
