// Which kind of period a requirement's reports are about: that of a rule that returns, else the one the letter names.
import type { DeadlineRule, RecurringRule } from '@app/calendar/deadline-rule.js';
import type { GuidanceReading } from '@app/reader/read-guidance.js';

const OF_FREQUENCY: Readonly<Partial<Record<RecurringRule['frequency'], string>>> = {
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half-year',
  annual: 'year',
};

/** Null where the letter names no period; `rule` is null for a requirement that a person added. */
export const reportedPeriod = (rule: DeadlineRule | null, reading: GuidanceReading): string | null =>
  (rule?.type === 'recurring' ? OF_FREQUENCY[rule.frequency] : reading.period?.kind) ?? null;
