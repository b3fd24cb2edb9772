// Which series of numbers is open for a unit on a day.
import { yearOf, type LocalDate } from '@app/calendar/local-date.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';

/** What numbers run through: a committee's term in the Party line, a calendar year in an office (NĐ 30/2020, Điều 15). */
export interface NumberSeries {
  readonly termId: string | null;
  readonly year: number | null;
}

/** The series open for a unit on a day; null where a Party committee has no term recorded. */
export const seriesOn = (
  { line, termId }: { readonly line: ReportingLine; readonly termId: string | null },
  on: LocalDate,
): NumberSeries | null => {
  if (line === 'EMULATION') return { termId: null, year: yearOf(on) };
  return termId ? { termId, year: null } : null;
};
