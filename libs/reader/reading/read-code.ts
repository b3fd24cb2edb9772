// Number and symbol of a paper: "Số 126-HD/ĐU", "Số: 1406b/SNV-CCHC", "Số: 14/2023/QĐ-UBND", "Số …-CV/VPTU".
import { foldedPattern } from '../language/vocabulary.js';
import { normaliseCode } from '@app/forms/document-number.js';
import { cut, type Piece } from '../language/letters.js';
import type { Letterhead } from './letterhead.js';

export interface DocumentCode {
  /** Null where it is blank or cannot be read. */
  readonly number: string | null;
  readonly symbol: string | null;
}

const NONE: DocumentCode = { number: null, symbol: null };
/** Up to a blank run; a symbol begins with a letter and has no blanks but around its dash. */
const SYMBOL = /^\s?([\p{Lu}][^\s|,;:()]{0,30}(?:\s?[-–/]\s?[\p{Lu}][^\s|,;:()]{0,20}){0,2})/u;
const NUMBER = /^(\d{1,5}[a-z]?)$/;

/** Everything between "Số" and the dash or stroke before the symbol. */
const LEAD = /^\s{0,4}:?\s{0,12}([^\s|/–-]{0,8})\s{0,12}(?:\/\s?(\d{4})\s?)?[-–/]/u;

function codeAfter(text: string): DocumentCode | null {
  const lead = LEAD.exec(text.slice(0, 60));
  const symbol = lead && SYMBOL.exec(text.slice(lead[0].length, lead[0].length + 60))?.[1];
  if (!lead || !symbol) return null;
  const number = NUMBER.exec(lead[1] ?? '')?.[1] ?? null;
  return { number: number && lead[2] ? `${number}/${lead[2]}` : number, symbol: cleaned(symbol) };
}

const cleaned = (symbol: string): string => normaliseCode(symbol).replace(/[.\-/]+$/, '');

/** "Quyết định số 5/QĐ": the number of another paper. */
const CITED = foldedPattern(
  /(?:quyết định|công văn|kế hoạch|thông tư|nghị định|hướng dẫn|văn bản|chỉ thị|kết luận|thông báo|tờ trình)\s{1,3}$/,
);

const NUMBER_SIGN = foldedPattern(/(?:^|[\s|*])số(?=[\s:.…\d-])/g);

/** The paper's own code, in its head. */
function ownCode(head: Letterhead, written: Piece): DocumentCode | null {
  for (const found of head.folded.matchAll(NUMBER_SIGN)) {
    const at = found.index + found[0].length;
    if (CITED.test(head.folded.slice(Math.max(0, found.index - 16), at - 2))) continue;
    if (!/S/.test(head.text.charAt(at - 2))) continue;
    const code = codeAfter(written.text.slice(at));
    if (code) return code;
  }
  return null;
}

/** "KẾT LUẬN 27-KL/TU CỦA …": the code beside the title. */
function codeBesideTitle(head: Letterhead): DocumentCode | null {
  const found = /(?:^|\n)\s{0,8}\p{Lu}[^\n\d]{3,20}?(?=\d{1,5}-\p{Lu})/u.exec(head.text);
  return found ? codeAfter(head.text.slice(found.index + found[0].length)) : null;
}

const ISSUED_WITH = foldedPattern(/kèm\s{1,3}theo\s{1,3}(?:quyết định|công văn|kế hoạch)\s{1,3}số/);

/** "(Ban hành kèm theo Quyết định số 166/QĐ-STTTT ngày …)": a regulation has the number of its decision. */
function codeOfDecision(written: Piece): DocumentCode | null {
  const start = cut(written, 0, 4000);
  const found = ISSUED_WITH.exec(start.folded);
  return found ? codeAfter(start.text.slice(found.index + found[0].length)) : null;
}

/** `written` is the text as it is; the head is its readable form, place for place. */
export const readCode = (head: Letterhead, written: Piece): DocumentCode =>
  ownCode(head, written) ?? codeBesideTitle(head) ?? codeOfDecision(written) ?? NONE;
