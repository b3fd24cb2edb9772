// Folding: lower case without marks, one letter for one letter, so that a place in the folded text is a place in the text.

/** One spelling of the letters and line ends of a text; places in readings refer to this form. */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u000b|\u000c/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[\u0000\u200b-\u200f\u2060\ufeff]/g, '');

const foldLetter = (letter: string): string => {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : letter;
};

const FOLDED = new Map<string, string>();

/** `letter` is one UTF-16 unit; so is what comes back. */
function fold(letter: string): string {
  const known = FOLDED.get(letter);
  if (known !== undefined) return known;
  const folded = foldLetter(letter);
  FOLDED.set(letter, folded);
  return folded;
}

/** Lower case, no marks, `đ` as `d`; as long as the text itself, unit for unit. */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    folded += unit < 128 && (unit < 65 || unit > 90) ? text.charAt(at) : fold(text.charAt(at));
  }
  return folded;
}
