// Kinds of periodic report (domain notes on reports, 1). The kind is proposed from the words of a letter, decided by the
// person who confirms it, and kept: nothing that comes later reads a title again.
export const REPORT_KINDS = [
  'MONTHLY',
  'QUARTERLY',
  'HALF_YEAR',
  'NINE_MONTH',
  'YEARLY',
  'THEMATIC',
  'AD_HOC',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The first that fits is proposed: a thematic report of a quarter is thematic. */
const WORDS: readonly (readonly [RegExp, ReportKind])[] = [
  [/chuyên đề/, 'THEMATIC'],
  [/(9|chín) tháng/, 'NINE_MONTH'],
  [/(6|sáu) tháng|sơ kết/, 'HALF_YEAR'],
  [/quý/, 'QUARTERLY'],
  [/tổng kết|cả năm|(công tác|xếp loại|kiểm điểm).* năm \d{4}/, 'YEARLY'],
  [/tháng/, 'MONTHLY'],
];

/** By the periods that letters name; a term, and a stretch of days of its own, have no kind of report. */
const OF_PERIOD: Readonly<Partial<Record<string, ReportKind>>> = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  'half-year': 'HALF_YEAR',
  'nine-month': 'NINE_MONTH',
  year: 'YEARLY',
  'school-year': 'YEARLY',
};

/**
 * The kind to propose for a report: by the words of its title, else by the period that the letter reports on, else AD_HOC.
 */
export function proposeReportKind(title: string, period: string | null): ReportKind {
  const words = title.normalize('NFC').toLocaleLowerCase('vi');
  const named = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return named ?? OF_PERIOD[period ?? ''] ?? 'AD_HOC';
}
