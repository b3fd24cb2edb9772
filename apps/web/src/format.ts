// Dates and times as Vietnamese people write them.
import { formatDate, localDateAt, weekdayName, type LocalDate } from '@app/calendar/local-date.js';

const ZONE_OFFSET_MS = 7 * 3_600_000;

/** `Thứ Sáu, 18/6/2021`. */
export const longDate = (date: LocalDate): string => `${weekdayName(date)}, ${formatDate(date)}`;

/** `08:00, 25/5/2021`, in Hà Nội time. */
export function dateAndTime(instant: string): string {
  const moment = new Date(instant);
  const clock = new Date(moment.getTime() + ZONE_OFFSET_MS).toISOString().slice(11, 16);
  return `${clock}, ${formatDate(localDateAt(moment))}`;
}

/** `25/5/2021`, the local day of an instant. */
export const dayOfInstant = (instant: string): string => formatDate(localDateAt(new Date(instant)));
