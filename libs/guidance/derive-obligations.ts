// From a confirmed rule to the last day: what the words mean, what the calendar adds, and why it is this day.
import { addDays, isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { endOfPeriod, roll, startOfPeriod, type RollPolicy } from '@app/calendar/time-limits.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { invalid } from '@app/kernel/errors.js';
import { writtenDay, type AbsoluteRule, type DeadlineRule, type RelativeRule } from '@app/calendar/deadline-rule.js';
import { occurrences } from './occurrences.js';

/** Everything a person needs in order to check a due date. */
export interface DueDateReason {
  readonly rule: DeadlineRule;
  readonly evidence: string;
  /** Where the evidence begins in the document's text; null when a person added the rule by hand. */
  readonly at: number | null;
  /** The rule as the software read it, where the person changed it. */
  readonly readAs: DeadlineRule | null;
  /** The day of the event that the period runs from or to. */
  readonly eventOn?: LocalDate;
  /** The last day by the words alone. */
  readonly plainDay: LocalDate;
  readonly rollPolicy: RollPolicy;
  readonly dueOn: LocalDate;
  /** The special day that `plainDay` falls on, with its source. */
  readonly dayOff: { readonly name: string; readonly source: string } | null;
  readonly isWorkingDay: boolean;
  readonly calendarKnown: boolean;
  /** The day that a later calendar would have given, where a person kept this one. */
  readonly keptInsteadOf?: LocalDate;
}

/** A period that starts with the paper itself; any other event is not known yet. */
function relativeLastDay(rule: RelativeRule, issuedOn: LocalDate, calendar: WorkingCalendar): LocalDate | null {
  if (!/ngày (?:ký|ban hành)/iu.test(rule.after ?? rule.before ?? '')) return null;
  return dayOfEventRule(rule, issuedOn, calendar);
}

/** "Trước 17 giờ ngày D" still ends on D; "trước ngày D" the day before. */
const lastDayOf = (rule: AbsoluteRule): LocalDate =>
  rule.inclusive || rule.timeGiven ? writtenDay(rule) : addDays(writtenDay(rule), -1);

/**
 * The last day that the words of a rule allow, before any rolling; null while it cannot be known, as with the date
 * of an event to come. "Trước ngày D" ends with the day before D (domain calendar, 4.1).
 */
export function plainLastDay(
  rule: DeadlineRule,
  issuedOn: LocalDate | null,
  calendar: WorkingCalendar,
): LocalDate | null {
  if (rule.type === 'absolute') return lastDayOf(rule);
  if (!issuedOn) return null;
  if (rule.type === 'relative') return relativeLastDay(rule, issuedOn, calendar);
  return occurrences(rule, issuedOn, 1, calendar)[0] ?? null;
}

export interface DueDateInput {
  readonly rule: DeadlineRule;
  readonly evidence: string;
  readonly at: number | null;
  readonly readAs: DeadlineRule | null;
  readonly rollPolicy: RollPolicy;
  readonly issuedOn: LocalDate | null;
  /** The last day by the words, where it is known already: one of the days of a rule that returns. */
  readonly plainDay?: LocalDate;
  /** The day of the event that a relative rule counts from. */
  readonly eventOn?: LocalDate;
}

/** From the day of its event; a period that ends on a day off ends with the next working day (Điều 148 khoản 5). */
const dayOfEventRule = (rule: RelativeRule, eventOn: LocalDate, calendar: WorkingCalendar): LocalDate =>
  rule.after === undefined ? startOfPeriod(eventOn, rule, calendar) : endOfPeriod(eventOn, rule, calendar);

function plainDayOf(input: DueDateInput, calendar: WorkingCalendar): LocalDate | null {
  const { rule, issuedOn, eventOn } = input;
  if (input.plainDay) return input.plainDay;
  if (rule.type === 'relative' && eventOn) return dayOfEventRule(rule, eventOn, calendar);
  return plainLastDay(rule, issuedOn, calendar);
}

function refuseBadDate(rule: AbsoluteRule, rollPolicy: RollPolicy): void {
  if (!isLocalDate(writtenDay(rule))) throw invalid('date.impossible', { date: rule.dueAt });
  if (!rule.inclusive && rollPolicy === 'NEXT_WORKING_DAY') throw invalid('deadline.nextAfterBefore');
}

/**
 * The due date of a confirmed rule with its reason.
 * @throws Refusal Invalid `deadline.unknown` when the day is not known yet, `deadline.nextAfterBefore` when
 *   "trước ngày" would be rolled past the day it excludes, `deadline.beforeIssue`
 */
export function deriveDueDate(input: DueDateInput, calendar: WorkingCalendar): DueDateReason {
  const { rule, rollPolicy, issuedOn } = input;
  if (rule.type === 'absolute') refuseBadDate(rule, rollPolicy);
  const plainDay = plainDayOf(input, calendar);
  if (!plainDay) throw invalid('deadline.unknown');
  const dueOn = roll(plainDay, rollPolicy, calendar);
  if (issuedOn && dueOn < issuedOn) throw invalid('deadline.beforeIssue');
  const special = calendar.specialDay(plainDay);
  return {
    rule,
    ...(input.eventOn ? { eventOn: input.eventOn } : {}),
    evidence: input.evidence,
    at: input.at,
    readAs: input.readAs,
    plainDay,
    rollPolicy,
    dueOn,
    dayOff: special ? { name: special.name, source: special.source } : null,
    isWorkingDay: calendar.isWorkingDay(plainDay),
    calendarKnown: calendar.knows(plainDay),
  };
}
