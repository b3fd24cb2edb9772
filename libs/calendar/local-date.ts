// Local dates: days of the calendar without a time, as documents and deadlines use them.
import { invalid } from '@app/kernel/errors.js';

/** A day written `YYYY-MM-DD`. Such strings sort and compare as the days do. */
export type LocalDate = string & { readonly kind?: 'LocalDate' };

const DAY_MS = 86_400_000;
/** Asia/Ho_Chi_Minh is UTC+7 all year, without summer time (domain calendar, head). */
const ZONE_OFFSET_MS = 7 * 3_600_000;

const toUtc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** True for a real day written `YYYY-MM-DD` between the years 1900 and 2199. */
export function isLocalDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/**
 * The day with this year, month (1–12) and day (1–31).
 * @throws Refusal Invalid `date.impossible` for a day that does not exist, such as 31/6
 */
export function localDate(year: number, month: number, day: number): LocalDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isLocalDate(text)) throw invalid('date.impossible', { date: `${day}/${month}/${year}` });
  return text;
}

/** The day that many calendar days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(toUtc(date) + days * DAY_MS);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export const dayOfWeek = (date: LocalDate): number => new Date(toUtc(date)).getUTCDay();

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** The last day of a month (1–12). */
export const lastDayOfMonth = (year: number, month: number): LocalDate => fromUtc(Date.UTC(year, month, 1) - DAY_MS);

/**
 * The corresponding date that many months later, or the last day of that month where there is none
 * (Bộ luật Dân sự 2015, Điều 148 khoản 3, 4).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const last = lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
  return dayOf(date) < dayOf(last) ? `${last.slice(0, 8)}${date.slice(8)}` : last;
}

/** The local day on which an instant falls in Asia/Ho_Chi_Minh. */
export const localDateAt = (instant: Date): LocalDate => fromUtc(instant.getTime() + ZONE_OFFSET_MS);

/** The instant of a local day's hour and minute in Asia/Ho_Chi_Minh. */
export const instantAt = (date: LocalDate, hour: number, minute = 0): Date =>
  new Date(toUtc(date) + hour * 3_600_000 + minute * 60_000 - ZONE_OFFSET_MS);

/** Numbers of a date as official papers pad them: days below 10, and months 1 and 2 only (HD 36-HD/VPTW; NĐ 30/2020). */
const paperDay = (date: LocalDate): string => date.slice(8);
const paperMonth = (date: LocalDate): string => (monthOf(date) <= 2 ? date.slice(5, 7) : String(monthOf(date)));

/** A date inside a text: `24/5/2021`, `05/02/2026`. */
export const formatDate = (date: LocalDate): string => `${paperDay(date)}/${paperMonth(date)}/${yearOf(date)}`;

/** A date in words, as in the place-and-date line: `ngày 03 tháng 4 năm 2018`. */
export const formatDateInWords = (date: LocalDate): string =>
  `ngày ${paperDay(date)} tháng ${paperMonth(date)} năm ${yearOf(date)}`;

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** The Vietnamese name of a date's weekday. */
export const weekdayName = (date: LocalDate): string => WEEKDAYS[dayOfWeek(date)] ?? '';
