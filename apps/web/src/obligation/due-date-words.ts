// Why a last day is that day, in words: the rule, and what the calendar says of it.
import { formatDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { Translate } from '../language.js';
import { longDate } from '../ui/format.js';

/** A rule in words. */
export const ruleText = (t: Translate, rule: DeadlineRule): string => {
  if (rule.type === 'absolute')
    return t(rule.inclusive ? 'why.by' : 'why.before', { date: formatDate(rule.dueAt.slice(0, 10)) });
  if (rule.type === 'recurring') return t('why.recurring', { offset: rule.offset });
  return t(rule.after ? 'why.after' : 'why.beforeEvent', {
    amount: rule.amount,
    unit: t(`unit.${rule.unit}`),
    event: rule.after ?? rule.before,
  });
};

/** What the calendar says of the last day. */
export const calendarText = (t: Translate, why: DueDateReason): string => {
  if (why.isWorkingDay) return t('why.workingDay', { date: longDate(why.plainDay) });
  const name = why.dayOff ? `${why.dayOff.name} (${why.dayOff.source})` : t('duty.weekend');
  return t('why.dayOff', {
    date: longDate(why.plainDay),
    name,
    policy: t(`roll.${why.rollPolicy}`),
    due: longDate(why.dueOn),
  });
};
