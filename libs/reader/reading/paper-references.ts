// Other papers that a text names: number and symbol, and the date behind them.
import type { Piece } from '../language/letters.js';
import { foldedPattern } from '../language/vocabulary.js';
import { localDate, isLocalDate, type LocalDate } from '@app/calendar/local-date.js';
import { normaliseCode } from '@app/forms/document-number.js';

/** A paper named in a text. */
export interface PaperReference {
  /** As printed, without blanks: `126-HD/ĐU`. */
  readonly code: string;
  readonly issuedOn: LocalDate | null;
  /** Where the code begins in the text. */
  readonly at: number;
}

const CODE =
  /\b(\d{1,5}[a-z]?\s?(?:\/\s?\d{4}\s?)?[-–/]\s?[\p{Lu}][\p{L}\d]{0,9}(?:\s?[-–/&]\s?[\p{Lu}][\p{L}\d.]{0,14}){0,3})/gu;
const DATED = foldedPattern(
  /^[^.;]{0,12}?ngày\s{1,3}(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}năm\s{1,3})(\d{4})/,
);

function dateAfter(folded: string): LocalDate | null {
  const found = DATED.exec(folded);
  if (!found) return null;
  const [year, month, day] = [Number(found[3]), Number(found[2]), Number(found[1])];
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const date = isReal ? localDate(year, month, day) : '';
  return isLocalDate(date) ? date : null;
}

/** Statutes are cited everywhere and never set a unit's dates. */
const STATUTE = /\/(?:QH\d{0,2}|NĐ-CP|UBTVQH\d{0,2}|TTLT.{0,20}|TT-.{1,15})$/u;

/** Every paper named in a text, in order; statutes are left out. `at` is added to the places. */
export function referencesIn({ text, folded }: Piece, at = 0): PaperReference[] {
  return [...text.matchAll(CODE)].flatMap((found) => {
    const code = normaliseCode(found[1] ?? '').replace(/[.\-/]+$/, '');
    const end = found.index + found[0].length;
    if (STATUTE.test(code)) return [];
    return [{ code, issuedOn: dateAfter(folded.slice(end, end + 50)), at: at + found.index }];
  });
}
