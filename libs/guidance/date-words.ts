// Dates and times as Vietnamese papers write them, as patterns shared by the reading rules.
import { isLocalDate, localDate, type LocalDate } from '@app/calendar/local-date.js';

const S = '[ \\t\\n]{0,4}';

/** `20/6/2021`, `20-6-2021`, `20.6.2021`, `20 tháng 6 năm 2021`, `20/6`, `20 tháng 6`: day, month, year. */
export const DATE = `(\\d{1,2})(?:${S}[/.\\-]${S}(\\d{1,2})(?:${S}[/.\\-]${S}(\\d{4}))?|\\s{1,4}tháng\\s{1,4}(\\d{1,2})(?:\\s{0,4},?\\s{0,4}năm\\s{1,4}(\\d{4}))?)`;

/** A time before a date: `17 giờ 00`, `17h`, `17h30'`, with "ngày" after it. */
export const TIME = `(?:(\\d{1,2})${S}(?:giờ|h|g)${S}(\\d{2})?'?(?:${S}phút)?,?\\s{1,4})?`;

/** A date that was written, its year taken from the paper's own date where it is missing. */
export interface WrittenDate {
  readonly date: LocalDate;
  readonly yearGiven: boolean;
}

/** Reads the five groups of {@link DATE}; null for a day that does not exist or a year that cannot be told. */
export function writtenDate(groups: readonly (string | undefined)[], issueDate: LocalDate | null): WrittenDate | null {
  const [day, month, year, monthWord, yearWord] = groups;
  const monthText = month ?? monthWord;
  const yearText = year ?? yearWord;
  if (!day || !monthText) return null;
  if (yearText) return dateOrNull(Number(yearText), Number(monthText), Number(day), true);
  if (!issueDate) return null;
  const sameYear = dateOrNull(Number(issueDate.slice(0, 4)), Number(monthText), Number(day), false);
  if (sameYear && sameYear.date >= issueDate) return sameYear;
  return dateOrNull(Number(issueDate.slice(0, 4)) + 1, Number(monthText), Number(day), false);
}

function dateOrNull(year: number, month: number, day: number, yearGiven: boolean): WrittenDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? { date: localDate(year, month, day), yearGiven } : null;
}
