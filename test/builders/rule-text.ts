// Deadline rules as tests write them.
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';

/** A rule on one line: `2021-06-20T17:00 excluded`, `annual 20/6`, `5 workday after ngày ký`. */
export function ruleText(rule: DeadlineRule): string {
  if (rule.type === 'absolute') return `${rule.dueAt}${rule.inclusive ? '' : ' excluded'}`;
  if (rule.type === 'relative')
    return `${rule.amount} ${rule.unit} ${rule.before ? 'before' : 'after'} ${rule.before ?? rule.after ?? ''}`;
  const months = rule.months ?? (rule.month ? [rule.month] : []);
  const day = [rule.day ?? '-', ...(months.length > 0 ? [months.join('+')] : [])].join('/');
  return [rule.frequency, day, rule.time ?? ''].join(' ').trim();
}
