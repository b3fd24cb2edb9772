// Words around a time that say how often a report returns: "báo cáo tháng", "Sáu tháng:", "Hằng năm, …".
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import type { Frequency } from '@app/calendar/deadline-rule.js';

/** How often, as a heading or a noun says it; a half year and a quarter by name return once a year. */
export type PeriodWord = Frequency | 'half-year' | 'nine-month' | 'named-quarter';

const WORDS: Readonly<Record<string, PeriodWord>> = {
  'hang thang': 'monthly',
  'moi thang': 'monthly',
  'bao cao thang': 'monthly',
  'dinh ky thang': 'monthly',
  'ky thang': 'monthly',
  'hang quy': 'quarterly',
  'moi quy': 'quarterly',
  'bao cao quy': 'quarterly',
  'dinh ky quy': 'quarterly',
  'ky quy': 'quarterly',
  'quy i': 'named-quarter',
  'quy ii': 'named-quarter',
  'quy iii': 'named-quarter',
  'quy iv': 'named-quarter',
  '6 thang': 'half-year',
  '06 thang': 'half-year',
  'sau thang': 'half-year',
  '9 thang': 'nine-month',
  '09 thang': 'nine-month',
  'chin thang': 'nine-month',
  'hang nam': 'annual',
  'moi nam': 'annual',
  'bao cao nam': 'annual',
  'tong ket nam': 'annual',
  'ca nam': 'annual',
  'dinh ky nam': 'annual',
  'ky nam': 'annual',
  'cuoi nam': 'annual',
  'hang tuan': 'weekly',
  'moi tuan': 'weekly',
  'bao cao tuan': 'weekly',
  'hang ngay': 'daily',
};

const parser = phrase(...Object.keys(WORDS));
const FIRST_WORDS = new Set(Object.keys(WORDS).map((word) => word.split(' ')[0]));

/** "06 (sáu) tháng": the figure repeated in words stands between the number and its unit. */
const withoutBrackets = (tokens: readonly Token[], at: number): readonly Token[] => {
  const three = tokens.slice(at, at + 6);
  const open = three.findIndex((token) => token.fold === '(');
  const close = three.findIndex((token) => token.fold === ')');
  return open === 1 && close > open ? [...three.slice(0, open), ...three.slice(close + 1)] : three;
};

const QUARTER_NAMES = new Set(['1', '2', '3', '4', '01', '02', '03', '04', 'i', 'ii', 'iii', 'iv']);

const isQuarterNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fold === 'quy' && QUARTER_NAMES.has(tokens[at + 1]?.fold ?? '');

/** The period word at a place, or null. */
function periodWordAt(tokens: readonly Token[], at: number): PeriodWord | null {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && !FIRST_WORDS.has(token.fold))) return null;
  if (isQuarterNumber(tokens, token.fold === 'bao' ? at + 2 : at)) return 'named-quarter';
  const isNumber = token.kind === 'number';
  const found = isNumber ? parser(withoutBrackets(tokens, at), 0) : parser(tokens, at);
  return found ? (WORDS[found.value] ?? null) : null;
}

/** The period word nearest before `to`, looking back to `from`; null where there is none. */
export function periodWordBefore(tokens: readonly Token[], from: number, to: number): PeriodWord | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const word = periodWordAt(tokens, at);
    if (word) return word;
  }
  return null;
}
