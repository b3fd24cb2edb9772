// Dates as they stand in a document, so that a person can take one by clicking it.
import { isLocalDate, localDate, type LocalDate } from '@app/calendar/local-date.js';
import type { Place } from './guidance-spans.js';

export interface DateInText extends Place {
  readonly date: LocalDate;
}

const DATE =
  /(?<![\d/.-])(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?:(?:\s?[/.-]\s?|\s{1,3}năm\s{1,3})(\d{4}))?(?![\d/.-]*\d)/giu;
/** In longer documents dates are typed. */
const LONGEST = 120_000;

/** A date without a year is the next such date from the document's own on. */
function dateFrom([, day, month, year]: RegExpExecArray, issuedOn: LocalDate | null): LocalDate | null {
  const make = (one: number): LocalDate | null => {
    const text = `${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isLocalDate(text) ? localDate(one, Number(month), Number(day)) : null;
  };
  if (year) return make(Number(year));
  if (!issuedOn) return null;
  const first = make(Number(issuedOn.slice(0, 4)));
  return first && first < issuedOn ? make(Number(issuedOn.slice(0, 4)) + 1) : first;
}

/** Every date of a text, in order. */
export function datesIn(text: string, issuedOn: LocalDate | null): readonly DateInText[] {
  if (text.length > LONGEST) return [];
  return [...text.matchAll(DATE)].flatMap((found) => {
    const date = dateFrom(found as RegExpExecArray, issuedOn);
    return date ? [{ at: found.index, length: found[0].length, date }] : [];
  });
}
