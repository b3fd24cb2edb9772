// Dates and times as Vietnamese people write them.
import { formatDate, localDateAt, weekdayName, type LocalDate } from '@app/calendar/local-date.js';
import { present } from '../language.js';

const ZONE_OFFSET_MS = 7 * 3_600_000;

const englishWeekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `Thứ Sáu, 18/6/2021`; `Friday, 18/6/2021` on English pages. */
export const longDate = (date: LocalDate): string => {
  const weekday = present().language === 'en' ? englishWeekday.format(new Date(date)) : weekdayName(date);
  return `${weekday}, ${formatDate(date)}`;
};

/** `08:00, 25/5/2021`, in Hà Nội time. */
export function dateAndTime(instant: string): string {
  const moment = new Date(instant);
  const clock = new Date(moment.getTime() + ZONE_OFFSET_MS).toISOString().slice(11, 16);
  return `${clock}, ${formatDate(localDateAt(moment))}`;
}

/** `25/5/2021`, the local day of an instant. */
export const dayOfInstant = (instant: string): string => formatDate(localDateAt(new Date(instant)));
