// When reminders go: before the due date, on it, after it, and while a draft waits for somebody.
import { addDays, instantAt, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { Decision } from '@app/workflow/decide.js';
import type { ReminderKind } from '@app/workflow/reminder-kinds.js';

/** A reminder to come. `days` counts working days before or after; for `weekly` it is 7. */
export interface PlannedReminder {
  readonly kind: ReminderKind;
  readonly days: number;
  readonly dueAt: Date;
}

const SEND_HOUR = 8;
const BEFORE_DAYS = [7, 3, 1] as const;
const AFTER_DAYS = [1, 3] as const;
const PATIENCE_WORKING_DAYS = 2;

const at = (day: LocalDate): Date => instantAt(day, SEND_HOUR);

/**
 * The plan of a deadline: 7, 3 and 1 working days before it, the day itself (the working day before it, where it
 * is a day off), 1 and 3 working days after; every one at 08:00 in Hà Nội. Moments not later than `now` are left
 * out. What follows the last one: {@link reminderAfterRaised}.
 */
export function planReminders(dueOn: LocalDate, now: Date, calendar: WorkingCalendar): readonly PlannedReminder[] {
  const plan: PlannedReminder[] = [
    ...BEFORE_DAYS.map((days) => ({ kind: 'before' as const, days, dueAt: at(calendar.addWorkingDays(dueOn, -days)) })),
    { kind: 'day', days: 0, dueAt: at(calendar.onOrBefore(dueOn)) },
    ...AFTER_DAYS.map((days) => ({ kind: 'after' as const, days, dueAt: at(calendar.addWorkingDays(dueOn, days)) })),
  ];
  const isLastOfItsMoment = (reminder: PlannedReminder, index: number): boolean =>
    !plan.slice(index + 1).some((later) => later.dueAt.getTime() === reminder.dueAt.getTime());
  return plan.filter((reminder, index) => reminder.dueAt > now && isLastOfItsMoment(reminder, index));
}

/** A week after a reminder was raised, or on the next working day. */
const aWeekLater = (kind: ReminderKind, raisedOn: LocalDate, calendar: WorkingCalendar): PlannedReminder => ({
  kind,
  days: 7,
  dueAt: at(calendar.onOrAfter(addDays(raisedOn, 7))),
});

/**
 * The reminder that follows one that was raised; null where the plan has the next one already. The last one of the plan
 * is followed by a weekly one, that by the next, and whoever keeps a draft waiting is reminded of it every week.
 */
export function reminderAfterRaised(
  { kind, days }: Pick<PlannedReminder, 'kind' | 'days'>,
  raisedOn: LocalDate,
  calendar: WorkingCalendar,
): PlannedReminder | null {
  if (kind === 'review' || kind === 'rework') return aWeekLater(kind, raisedOn, calendar);
  const isLastOfPlan = kind === 'after' && days === AFTER_DAYS.at(-1);
  return kind === 'weekly' || isLastOfPlan ? aWeekLater('weekly', raisedOn, calendar) : null;
}

/** The reminder of somebody on whom a draft waits since a day: two working days later. */
export const planPatience = (
  kind: 'review' | 'rework',
  since: LocalDate,
  calendar: WorkingCalendar,
): PlannedReminder => ({
  kind,
  days: PATIENCE_WORKING_DAYS,
  dueAt: at(calendar.addWorkingDays(since, PATIENCE_WORKING_DAYS)),
});

/** The reminder that a meeting's day has passed and the report still waits: the next working day. */
export const planAfterMeeting = (heldOn: LocalDate, calendar: WorkingCalendar): PlannedReminder => ({
  kind: 'review',
  days: 1,
  dueAt: at(calendar.addWorkingDays(heldOn, 1)),
});

/** The reminder that a decision on a report begins: of the one who must mend it, or of the one who must decide. */
export function reminderAfter(
  { from, next: { state }, enteredStage, eventType }: Pick<Decision, 'from' | 'next' | 'enteredStage' | 'eventType'>,
  today: LocalDate,
  calendar: WorkingCalendar,
): PlannedReminder | null {
  const mends = state === 'returned' || state === 'finalising';
  if (mends && from !== state) return planPatience('rework', today, calendar);
  // Where several must agree, the others are still waited for.
  const isHalfAgreed = eventType === 'report.approved' && from === state;
  return enteredStage || isHalfAgreed ? planPatience('review', today, calendar) : null;
}

/** What the sweep knows of a due reminder's subject. */
export interface ReminderSubject {
  readonly kind: ReminderKind;
  /** True once the report arrived at the superior, or was published. */
  readonly hasArrived: boolean;
  /** True once a later paper ended the duty. */
  readonly isReleased: boolean;
  /** False before the end of the due date, which a later paper may have moved. */
  readonly isOverdue: boolean;
  /** For `review` and `rework`: the version when the wait began, and now. */
  readonly versionThen: number | null;
  readonly versionNow: number | null;
  /** State now; `rework` also ends when the report leaves it. */
  readonly stateNow: string | null;
}

/** False when nothing is owed any more and the reminder must stay silent. Saving a returned draft is no answer. */
export function isStillOwed(subject: ReminderSubject): boolean {
  if (subject.kind === 'review') return subject.versionThen === subject.versionNow;
  if (subject.kind === 'rework') return subject.stateNow === 'returned' || subject.stateNow === 'finalising';
  if (subject.hasArrived || subject.isReleased) return false;
  return subject.isOverdue || (subject.kind !== 'after' && subject.kind !== 'weekly');
}
