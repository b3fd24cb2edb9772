// Months that a monthly rule leaves out: "trừ tháng đã có báo cáo quý", "trừ các tháng 3, 6, 9, 12".
import type { RecurringRule } from '@app/calendar/deadline-rule.js';

/** Last months of the periods whose reports stand in for the monthly one. */
const STANDS_IN: readonly (readonly [RegExp, readonly number[]])[] = [
  [/quý/u, [3, 6, 9, 12]],
  [/6 tháng|sáu tháng/u, [6]],
  [/9 tháng|chín tháng/u, [9]],
  [/báo cáo năm|cuối năm/u, [12]],
];

/** Months named by number: "tháng 3, 6, 9 và 12". */
const numbered = (words: string): number[] =>
  (/tháng\s((?:\d{1,2}(?:\s?[,;]\s?|\s(?:và|,)\s)?){1,12})/u.exec(words)?.[1] ?? '')
    .split(/\D+/)
    .map(Number)
    .filter((month) => month >= 1 && month <= 12);

/** Empty where the rule leaves nothing out, or where its words name no month: then every period is made. */
export function exceptedMonths({ frequency, except }: RecurringRule): readonly number[] {
  if (frequency !== 'monthly' || !except) return [];
  const words = except.toLocaleLowerCase('vi');
  const byNumber = numbered(words);
  return byNumber.length > 0
    ? byNumber
    : STANDS_IN.flatMap(([pattern, months]) => (pattern.test(words) ? [...months] : []));
}
