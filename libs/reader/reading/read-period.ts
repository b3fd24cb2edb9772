// The period that a paper reports on, by the words of its subject.
import type { Piece } from '../language/letters.js';
import { foldedPattern } from '../language/vocabulary.js';
import { localDate, type LocalDate } from '@app/calendar/local-date.js';
import { reportingPeriod } from '@app/calendar/reporting-period.js';
import type { PeriodReading } from './reading.js';

type Make = (year: number, found: RegExpExecArray) => PeriodReading | null;

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const quarter = (text: string): number => QUARTERS[text] ?? Number(text);

const span = (kind: string, from: number, to: number): PeriodReading | null =>
  to > from && to - from <= 10 ? { kind, from: localDate(from, 1, 1), to: localDate(to, 12, 31) } : null;

/** Words of a subject; in this order, for a paper on the first half of a year also names the tasks of the second. */
const BY_WORDS: readonly (readonly [RegExp, Make])[] = [
  [/nhiệm kỳ[^\d]{0,12}(\d{4})\s{0,2}[-–]\s{0,2}(\d{4})/, (to, found) => span('term', Number(found[1]), to)],
  [/giai đoạn[^\d]{0,6}(\d{4})\s{0,2}[-–]\s{0,2}(\d{4})/, (to, found) => span('multi-year', Number(found[1]), to)],
  [
    /năm học[^\d]{0,6}(\d{4})\s{0,2}[-–]\s{0,2}(\d{4})/,
    (to, found) => ({ kind: 'school-year', from: localDate(Number(found[1]), 9, 1), to: localDate(to, 5, 31) }),
  ],
  [/(?:6|06|sáu) tháng đầu năm[^.\n]{0,80}?(\d{4})/, (year) => reportingPeriod('half-year', year, 1)],
  [/(?:6|06|sáu) tháng cuối năm[^\d]{0,12}(\d{4})/, (year) => reportingPeriod('half-year', year, 2)],
  [/(?:9|09|chín) tháng(?: đầu)?(?: năm)? (\d{4})/, (year) => reportingPeriod('nine-month', year, 1)],
  [
    /quý (iii|ii|iv|i|[1-4])(?: năm)?[ /]{1,2}(\d{4})/,
    (year, found) => reportingPeriod('quarter', year, quarter(found[1] ?? '')),
  ],
  [/tháng (\d{1,2})(?: năm |[/-])(\d{4})/, (year, found) => monthOf(year, Number(found[1]))],
  [/năm (\d{4})\s{0,2}[-–]\s{0,2}(\d{4})/, (to, found) => span('multi-year', Number(found[1]), to)],
  [/năm (\d{4})/, (year) => reportingPeriod('year', year)],
];

const PERIODS = BY_WORDS.map(([pattern, make]) => [foldedPattern(pattern), make] as const);

const monthOf = (year: number, month: number): PeriodReading | null =>
  month >= 1 && month <= 12 ? reportingPeriod('month', year, month) : null;

/** Terms of Party committees run five years from congresses held in years divisible by five. */
const CONGRESS = foldedPattern(/đại hội (?:điểm |các |đảng bộ |chi bộ |cấp cơ sở|đảng viên)/);
const TELLS_OF_IT = foldedPattern(/tuyên truyền|nghị quyết|báo chí|toàn quốc|triệu tập/);

const termAfter = (year: number): PeriodReading | null =>
  span('term', Math.ceil(year / 5) * 5, Math.ceil(year / 5) * 5 + 5);

/** Ratings at the end of a year are about that year. */
const RATING = foldedPattern(/kiểm điểm|xếp loại|đánh giá chất lượng/);
/** Declared once a year; contests of one year where none is named. */
const OF_THE_YEAR = foldedPattern(/kê khai tài sản|\bcuộc thi\b/);

/** What the subject is about, where it names no year. */
function periodByDate(folded: string, issueDate: LocalDate | null): PeriodReading | null {
  if (!issueDate) return null;
  const [year, month] = [Number(issueDate.slice(0, 4)), Number(issueDate.slice(5, 7))];
  if (CONGRESS.test(folded) && !TELLS_OF_IT.test(folded)) return termAfter(year);
  const isOfYear = OF_THE_YEAR.test(folded) || (RATING.test(folded) && month >= 10);
  return isOfYear ? reportingPeriod('year', year) : null;
}

/** A procedure of rating that holds for every year. */
const EVERY_YEAR = foldedPattern(
  /^(?:hướng dẫn )?(?:quy trình|quy định|quy chế|thủ tục)[^\d]{0,80}(?:phân loại|xếp loại|kiểm điểm)[^\d]*$/,
);

/** Invitations and elections name years and terms that nobody reports on. */
const NO_PERIOD = foldedPattern(/^họp góp ý|bầu cử đại biểu quốc hội/);

/** The period that a subject names or, for congresses and ratings, means; null where it is about none. */
export function readPeriod(subject: Piece | null, issueDate: LocalDate | null = null): PeriodReading | null {
  const folded = subject?.folded ?? '';
  if (NO_PERIOD.test(folded)) return null;
  if (EVERY_YEAR.test(folded)) return { kind: 'year', from: null, to: null };
  return periodByWords(folded) ?? periodByDate(folded, issueDate);
}

function periodByWords(folded: string): PeriodReading | null {
  for (const [pattern, make] of PERIODS) {
    const found = pattern.exec(folded);
    const year = Number(found?.at(-1));
    const period = found && year > 1990 && year < 2100 ? make(year, found) : null;
    if (period) return period;
  }
  return null;
}
