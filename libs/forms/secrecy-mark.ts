// Papers that must not enter the system: those marked MẬT, TỐI MẬT or TUYỆT MẬT.
import { notPossible } from '@app/kernel/errors.js';

/** A mark stands alone on its line, or after "độ mật"; a sentence that merely says "bí mật" is no mark. */
const MARK = /^[\s|*_[(]*(?:(?:[Mm]ức\s+)?[Đđ]ộ\s+mật\s*:?\s*)?(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)[\s|*_\])]*$/u;

/** The secrecy mark a text carries among its first lines, or null. */
export function secrecyMark(text: string): string | null {
  for (const line of text.normalize('NFC').split('\n', 60)) {
    const found = MARK.exec(line.slice(0, 120))?.[1];
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
