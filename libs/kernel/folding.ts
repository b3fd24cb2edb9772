// Forms of a text: as it is kept, as names are compared, and as words are searched. Nowhere else are letters folded.

/** As a text is kept and counted in: one spelling of its letters, line ends and blanks, no invisible signs. */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u000b|\u000c/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[\u0000\u200b-\u200f\u2060\ufeff]/g, '');

/** As a name or a cell is kept: one spelling of its letters, single blanks, none around it. */
export const clean = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** As a name or a heading is compared: case and blanks do not count, marks do ("Sở" is not "số"). */
export const fold = (text: string): string => clean(text).toLocaleLowerCase('vi');

const withoutMark = (letter: string): string => {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : letter;
};

const KNOWN = new Map<string, string>();

/** `letter` is one UTF-16 unit; so is what comes back. */
function foldLetter(letter: string): string {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const folded = withoutMark(letter);
  KNOWN.set(letter, folded);
  return folded;
}

/**
 * As words are searched: small letters without marks, `đ` as `d` ("Đảng uỷ" becomes "dang uy"). As long as the text,
 * letter for letter, so that a place in the one is the same place in the other.
 */
export function foldMarks(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    folded += unit < 128 && (unit < 65 || unit > 90) ? text.charAt(at) : foldLetter(text.charAt(at));
  }
  return folded;
}

/** Escapes of a pattern, which are no letters of words, and everything between them. */
const PATTERN_PARTS = /\\p\{\w+\}|\\.|[^\\]+/gsu;

/** A pattern over folded text that is written with its marks: `/thời hạn|hạn (?:nộp|gửi)/`. */
export const foldedPattern = ({ source, flags }: RegExp): RegExp =>
  new RegExp(
    source.replace(PATTERN_PARTS, (part) => (part.startsWith('\\') ? part : foldMarks(part))),
    flags,
  );
