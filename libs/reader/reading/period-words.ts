// Words around a time that say how often a report returns: "báo cáo tháng", "Sáu tháng:", "Hằng năm, …".
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import type { Frequency } from '@app/calendar/deadline-rule.js';

/** How often, as a heading or a noun says it; a half year and a quarter by name return once a year. */
export type PeriodWord = Frequency | 'half-year' | 'nine-month' | 'named-quarter';

const WORDS: Readonly<Record<string, PeriodWord>> = {
  'hằng tháng': 'monthly',
  'mỗi tháng': 'monthly',
  'báo cáo tháng': 'monthly',
  'định kỳ tháng': 'monthly',
  'kỳ tháng': 'monthly',
  'hằng quý': 'quarterly',
  'mỗi quý': 'quarterly',
  'báo cáo quý': 'quarterly',
  'định kỳ quý': 'quarterly',
  'kỳ quý': 'quarterly',
  'quý i': 'named-quarter',
  'quý ii': 'named-quarter',
  'quý iii': 'named-quarter',
  'quý iv': 'named-quarter',
  '6 tháng': 'half-year',
  '06 tháng': 'half-year',
  'sáu tháng': 'half-year',
  '9 tháng': 'nine-month',
  '09 tháng': 'nine-month',
  'chín tháng': 'nine-month',
  'hằng năm': 'annual',
  'mỗi năm': 'annual',
  'báo cáo năm': 'annual',
  'tổng kết năm': 'annual',
  'cả năm': 'annual',
  'định kỳ năm': 'annual',
  'kỳ năm': 'annual',
  'cuối năm': 'annual',
  'hằng tuần': 'weekly',
  'mỗi tuần': 'weekly',
  'báo cáo tuần': 'weekly',
  'hằng ngày': 'daily',
};

const parser = phrase(...Object.keys(WORDS));
const opensPeriod = word(...Object.keys(WORDS).map((words) => words.split(' ', 1)[0] ?? ''));

/** "06 (sáu) tháng": the figure repeated in words stands between the number and its unit. */
const withoutBrackets = (tokens: readonly Token[], at: number): readonly Token[] => {
  const three = tokens.slice(at, at + 6);
  const open = three.findIndex((token) => token.fold === '(');
  const close = three.findIndex((token) => token.fold === ')');
  return open === 1 && close > open ? [...three.slice(0, open), ...three.slice(close + 1)] : three;
};

const isQuarter = word('quý');
const namesQuarter = word('1', '2', '3', '4', '01', '02', '03', '04', 'i', 'ii', 'iii', 'iv');
const isReport = word('báo');

const isQuarterNumber = (tokens: readonly Token[], at: number): boolean =>
  isQuarter(tokens[at]) && namesQuarter(tokens[at + 1]);

/** The period word at a place, or null. */
function periodWordAt(tokens: readonly Token[], at: number): PeriodWord | null {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && !opensPeriod(token))) return null;
  if (isQuarterNumber(tokens, isReport(token) ? at + 2 : at)) return 'named-quarter';
  const isNumber = token.kind === 'number';
  const found = isNumber ? parser(withoutBrackets(tokens, at), 0) : parser(tokens, at);
  return found ? (WORDS[found.value] ?? null) : null;
}

/** The period word nearest before `to`, looking back to `from`; null where there is none. */
export function periodWordBefore(tokens: readonly Token[], from: number, to: number): PeriodWord | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const found = periodWordAt(tokens, at);
    if (found) return found;
  }
  return null;
}
