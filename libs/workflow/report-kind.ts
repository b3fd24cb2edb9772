// Kinds of periodic report (domain notes on reports, 1), told by their title: routes can be prescribed for one kind alone.

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

/** The first that fits decides: a thematic report of a quarter is thematic. */
const WORDS: readonly (readonly [RegExp, ReportKind])[] = [
  [/chuyên đề/, 'THEMATIC'],
  [/(9|chín) tháng/, 'NINE_MONTH'],
  [/(6|sáu) tháng|sơ kết/, 'HALF_YEAR'],
  [/quý/, 'QUARTERLY'],
  [/tổng kết|cả năm|(công tác|xếp loại|kiểm điểm).* năm \d{4}/, 'YEARLY'],
  [/tháng/, 'MONTHLY'],
];

/** The kind of report a title names; AD_HOC where it names no period. */
export function reportKindOf(title: string): ReportKind {
  const words = title.normalize('NFC').toLocaleLowerCase('vi');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'AD_HOC';
}
