// Reporting periods: the label of a period and the days it covers.
import { lastDayOfMonth, localDate, type LocalDate } from './local-date.js';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-month' | 'year';

/** A labelled span of days, both included. */
export interface ReportingPeriod {
  readonly kind: PeriodKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-month': 9,
  year: 12,
};

/** The `ordinal`-th period of its kind in a year (1 = first); calendar periods, the default of the Party line. */
export function reportingPeriod(kind: PeriodKind, year: number, ordinal = 1): ReportingPeriod {
  const months = MONTHS[kind];
  const last = months * ordinal;
  return { kind, from: localDate(year, last - months + 1, 1), to: lastDayOfMonth(year, last) };
}
