// Papers that must not enter the system: those marked MẬT, TỐI MẬT or TUYỆT MẬT.
import { notPossible } from '@app/kernel/errors.js';
import { foldedPattern, foldMarks } from '@app/kernel/folding.js';

/** A mark stands alone on its line, or after "độ mật"; a sentence that merely says "bí mật" is no mark. */
const MARK = /^[\s|*_[(]*(?:(?:[Mm]ức\s+)?[Đđ]ộ\s+mật\s*:?\s*)?(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)[\s|*_\])]*$/u;

/** The same letters as recognition may leave them: marks lost or mistaken, still in capitals on their own line. */
const RECOGNISED = foldedPattern(/^[\s|*_[(]*(tuyệt\s+mật|tối\s+mật|mật)[\s|*_\])]*$/);
const MARKS = new Map(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'].map((mark) => [foldMarks(mark), mark]));

const recognised = (line: string): string | undefined => {
  if (/\p{Ll}/u.test(line)) return undefined;
  const found = RECOGNISED.exec(foldMarks(line).replace(/\p{M}/gu, ''))?.[1];
  return found && MARKS.get(found.replace(/\s+/g, ' '));
};

/** The secrecy mark a text carries among its first lines, or null. */
export function secrecyMark(text: string): string | null {
  for (const line of text.normalize('NFC').split('\n', 60)) {
    const start = line.slice(0, 120);
    const found = MARK.exec(start)?.[1] ?? recognised(start);
    if (found) return found.replace(/\s+/g, ' ');
  }
  return null;
}

/**
 * Refuses a marked paper before anything of it is stored
 * (Luật Bảo vệ bí mật nhà nước 117/2025/QH15: only on machines apart from any network).
 * @throws Refusal NotPossible `guidance.secret`
 */
export function refuseSecret(text: string): void {
  const mark = secrecyMark(text);
  if (mark) throw notPossible('guidance.secret', { mark });
}
