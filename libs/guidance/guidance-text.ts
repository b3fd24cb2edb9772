// A guidance document as sentences with their places, so that every reading can point at its words.

/** A sentence or clause; `at` is where it begins in the whole text, in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** Longest text that is read, in UTF-16 units. */
export const MAX_GUIDANCE_LENGTH = 2_000_000;

/** One spelling of the letters and line ends of a text, so that places in it stay valid for good. */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u0000/g, '');

/** A line that begins a new item: a numbered point, a letter, a dash. */
const NEW_ITEM = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[-–+•*]\s|[IVX]{1,5}\.\s)/;

/** Divides the text at blank lines and new items; lines broken inside a paragraph stay together. */
function paragraphs(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let at = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') found.push({ text: text.slice(start, end), at: start });
    start = end;
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '' || NEW_ITEM.test(line)) close(at);
    at += line.length + 1;
  }
  close(text.length);
  return found;
}

/** A full stop inside a number, an abbreviation or a numbered item does not end a sentence. */
const END = /[.;](?=\s+[\p{Lu}\d-])|\.\/\.|\n(?=\s*\n)/gu;

/** The sentences of a normalised text, in order. */
export function sentences(text: string): Sentence[] {
  return paragraphs(text).flatMap((paragraph) => {
    const parts: Sentence[] = [];
    let start = 0;
    for (const end of paragraph.text.matchAll(END)) {
      if (/(?:^|\n)\s*\d{1,2}$/.test(paragraph.text.slice(Math.max(0, end.index - 6), end.index))) continue;
      parts.push({ text: paragraph.text.slice(start, end.index), at: paragraph.at + start });
      start = end.index + end[0].length;
    }
    parts.push({ text: paragraph.text.slice(start), at: paragraph.at + start });
    return parts.filter((part) => part.text.trim() !== '');
  });
}
