// The last day of a requirement as the server will compute it, while a person still changes the requirement.
import { CALENDAR_DAYS } from '@app/calendar/holidays.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { GuidanceView } from '@app/contracts/guidance.contract.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import { Refusal } from '@app/kernel/errors.js';
import type { RequirementDraft } from './requirement-draft.js';

const KNOWN = new WeakMap<GuidanceView, WorkingCalendar>();

/** The working calendar with the days that were recorded. */
export function calendarOf(view: GuidanceView): WorkingCalendar {
  const calendar = KNOWN.get(view) ?? new WorkingCalendar([...CALENDAR_DAYS, ...view.recordedDays]);
  KNOWN.set(view, calendar);
  return calendar;
}

/** The reason with its day; the key of a refusal where it cannot be; null while there is no date. */
export function previewDue(
  requirement: Pick<RequirementDraft, 'date' | 'inclusive'>,
  rollPolicy: RollPolicy,
  issuedOn: LocalDate | null,
  calendar: WorkingCalendar,
): DueDateReason | string | null {
  if (!requirement.date) return null;
  const rule = {
    type: 'absolute',
    dueAt: requirement.date,
    timeGiven: false,
    inclusive: requirement.inclusive,
  } as const;
  try {
    return deriveDueDate({ rule, evidence: '', at: null, readAs: null, rollPolicy, issuedOn }, calendar);
  } catch (error) {
    return error instanceof Refusal ? error.reason : 'request.failed';
  }
}
