// The days that a paper's body says it is about: the days off that are watched over, the time that is inspected.
import { isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { foldText } from '@app/language/folding.js';
import type { PeriodReading } from './reading.js';

const DAY = '(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?';
const SPAN = new RegExp(`tu (?:ngay )?${DAY} ?(?:den|-|–) ?(?:het )?(?:ngay )?${DAY}`);
/** How far into the text such words stand. */
const REACH = 6000;

const two = (value: string | undefined): string => (value ?? '').padStart(2, '0');

function dayOf([day, month, year]: readonly (string | undefined)[], fallback: string | undefined): LocalDate | null {
  const date = `${year ?? fallback ?? ''}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? date : null;
}

function spanAfter(folded: string, at: number, kind: string, issueDate: LocalDate | null): PeriodReading | null {
  const found = at < 0 ? null : SPAN.exec(folded.slice(at, at + REACH));
  if (!found) return null;
  const to = dayOf(found.slice(4, 7), issueDate?.slice(0, 4));
  const from = dayOf(found.slice(1, 4), to?.slice(0, 4));
  return from && to && from <= to ? { kind, from, to } : null;
}

/** Days off watched over (Tết, lễ) and times inspected; null where the body names neither. */
export function spanInBody(text: string, subject: string | null, issueDate: LocalDate | null): PeriodReading | null {
  const folded = foldText(text.slice(0, REACH)).replace(/\s+/g, ' ');
  const about = foldText(subject ?? '');
  const body = Math.max(folded.indexOf('kinh gui'), 0);
  if (/ tet |nghi tet/.test(` ${about} `)) return spanAfter(folded, body, 'custom', issueDate);
  if (/nghi le|dip le/.test(about)) return spanAfter(folded, body, 'event', issueDate);
  return spanAfter(
    folded,
    folded.search(/moc (?:kiem tra|giam sat)|thoi (?:gian|ky) (?:kiem tra|giam sat)/),
    'custom',
    issueDate,
  );
}
