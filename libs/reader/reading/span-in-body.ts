// The days that a paper's body says it is about: the days off that are watched over, the time that is inspected.
import { cut, type Piece, squeezed } from '../language/letters.js';
import { foldedPattern } from '../language/vocabulary.js';
import { isLocalDate, lastDayOfMonth, localDate, monthOf, yearOf, type LocalDate } from '@app/calendar/local-date.js';
import { reportingPeriod } from '@app/calendar/reporting-period.js';
import type { PeriodReading } from './reading.js';

const DAY = '(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?';
const SPAN = foldedPattern(new RegExp(`từ (?:ngày )?${DAY} ?(?:đến|-|–) ?(?:hết )?(?:ngày )?${DAY}`));
/** How far into the text such words stand. */
const REACH = 6000;

const beginning = (written: Piece): string => squeezed(cut(written, 0, REACH)).folded;

const two = (value: string | undefined): string => (value ?? '').padStart(2, '0');

function dayOf([day, month, year]: readonly (string | undefined)[], fallback: string | undefined): LocalDate | null {
  const date = `${year ?? fallback ?? ''}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? date : null;
}

const MONTHS = foldedPattern(
  /tháng (\d{1,2})(?: năm |\/)(\d{4})[^.;\n]{0,12}? đến (?:hết )?tháng (\d{1,2})(?: năm |\/)(\d{4})/,
);

const FIGURES_OF_TERM = foldedPattern(/số liệu (?:của )?(?:cả )?nhiệm kỳ/);

/** "Số liệu nhiệm kỳ lấy từ tháng 9/2016 đến hết tháng 6/2021": a term counted by whole months. */
function monthsOfTerm(folded: string): PeriodReading | null {
  const at = folded.search(FIGURES_OF_TERM);
  const found = at < 0 ? null : MONTHS.exec(folded.slice(at, at + 160));
  if (!found) return null;
  const [first, last] = [Number(found[1]), Number(found[3])];
  if (first < 1 || first > 12 || last < 1 || last > 12) return null;
  return { kind: 'term', from: localDate(Number(found[2]), first, 1), to: lastDayOfMonth(Number(found[4]), last) };
}

const STUDY = foldedPattern(/(?:học tập|quán triệt|tuyên truyền)[^.]{0,60}nghị quyết/);
const IN_QUARTER = foldedPattern(/trong quý (iv|iii|ii|i|[1-4])(?: năm |\/)(\d{4})/);
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The quarter in which a resolution is to be studied: "hoàn thành trong quý I/2021". */
function quarterOfStudy(folded: string): PeriodReading | null {
  const found = IN_QUARTER.exec(folded);
  if (!found) return null;
  const { from, to } = reportingPeriod('quarter', Number(found[2]), QUARTERS[found[1] ?? ''] ?? Number(found[1]));
  return { kind: 'custom', from, to };
}

const SUMS_UP = foldedPattern(/(?:báo cáo|hội nghị) tổng kết/);

/** At the end of a year conferences and reports that sum up are about that year. */
function yearSummedUp(folded: string, issueDate: LocalDate | null): PeriodReading | null {
  if (!issueDate || monthOf(issueDate) < 10) return null;
  return SUMS_UP.test(folded) ? reportingPeriod('year', yearOf(issueDate)) : null;
}

function spanAfter(folded: string, at: number, kind: string, issueDate: LocalDate | null): PeriodReading | null {
  const found = at < 0 ? null : SPAN.exec(folded.slice(at, at + REACH));
  if (!found) return null;
  const to = dayOf(found.slice(4, 7), issueDate?.slice(0, 4));
  const from = dayOf(found.slice(1, 4), to?.slice(0, 4));
  return from && to && from <= to ? { kind, from, to } : null;
}

const TERM = foldedPattern(/nhiệm kỳ/);
const TET = foldedPattern(/ tết |nghỉ tết/);
const DAYS_OFF = foldedPattern(/nghỉ lễ|dịp lễ/);
const INSPECTED = foldedPattern(/mốc (?:kiểm tra|giám sát)|thời (?:gian|kỳ) (?:kiểm tra|giám sát)/);
const ADDRESSED = foldedPattern(/kính gửi/);

/** Days off watched over (Tết, lễ) and times inspected; null where the body names neither. */
export function spanInBody(written: Piece, subject: Piece | null, issueDate: LocalDate | null): PeriodReading | null {
  const folded = beginning(written);
  const about = subject?.folded ?? '';
  const body = Math.max(folded.search(ADDRESSED), 0);
  if (STUDY.test(about)) return quarterOfStudy(folded);
  if (TERM.test(about)) return monthsOfTerm(folded);
  if (TET.test(` ${about} `)) return spanAfter(folded, body, 'custom', issueDate);
  if (DAYS_OFF.test(about)) return spanAfter(folded, body, 'event', issueDate);
  return spanAfter(folded, folded.search(INSPECTED), 'custom', issueDate);
}

/** The year that a paper without any period in its subject sums up, by its body. */
export function yearInBody(written: Piece, issueDate: LocalDate | null): PeriodReading | null {
  return yearSummedUp(beginning(written), issueDate);
}
