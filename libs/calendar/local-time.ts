// The hour of an instant in Asia/Ho_Chi_Minh, as papers write it.
import { instantAt, localDateAt } from './local-date.js';

const MINUTE_MS = 60_000;

const minutesOfDay = (instant: Date): number =>
  Math.floor((instant.getTime() - instantAt(localDateAt(instant), 0).getTime()) / MINUTE_MS);

const two = (value: number): string => String(value).padStart(2, '0');

/** `14 giờ 00`: how minutes write the hour. */
export const timeAt = (instant: Date): string => {
  const minutes = minutesOfDay(instant);
  return `${two(Math.floor(minutes / 60))} giờ ${two(minutes % 60)}`;
};

/** `14:00`: how forms take the hour. */
export const clockTimeAt = (instant: Date): string => {
  const minutes = minutesOfDay(instant);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
