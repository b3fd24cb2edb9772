// What one report of a standing duty is called: its title with the period it reports on.
import { addMonths, formatDate, monthOf, yearOf, type LocalDate } from '@app/calendar/local-date.js';
import type { RecurringRule } from '@app/calendar/deadline-rule.js';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** A day inside the period that is reported by `dueOn`: the period before, where the day lies after it. */
function inPeriod(rule: RecurringRule, dueOn: LocalDate): LocalDate {
  if (rule.monthRef === 'next') return addMonths(dueOn, -1);
  if (rule.monthRef === 'after-period') return addMonths(dueOn, rule.frequency === 'annual' ? -12 : -3);
  return dueOn;
}

/** "tháng 6/2021", "quý II/2021", "năm 2021", "tuần đến 18/6/2021". */
export function periodLabel(rule: RecurringRule, dueOn: LocalDate): string {
  const day = inPeriod(rule, dueOn);
  if (rule.frequency === 'monthly') return `tháng ${monthOf(day)}/${yearOf(day)}`;
  if (rule.frequency === 'quarterly') return `quý ${ROMAN[Math.ceil(monthOf(day) / 3) - 1] ?? ''}/${yearOf(day)}`;
  if (rule.frequency === 'weekly') return `tuần đến ${formatDate(dueOn)}`;
  if (rule.frequency === 'daily') return `ngày ${formatDate(dueOn)}`;
  if (rule.frequency === 'semiannual') return `6 tháng ${monthOf(day) <= 6 ? 'đầu' : 'cuối'} năm ${yearOf(day)}`;
  return `năm ${yearOf(day)}`;
}

/** The subject of the report: the title and, where it does not name it already, the period. */
export function titleOfPeriod(title: string, rule: RecurringRule, dueOn: LocalDate): string {
  const label = periodLabel(rule, dueOn);
  return title.includes(label) ? title : `${title} ${label}`;
}
