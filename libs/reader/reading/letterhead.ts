// The head of a paper, whatever its two columns were flattened into: mottoes taken out, lines cut into cells.
import { foldedPattern } from '../language/vocabulary.js';
import { cut, type Letters, type Piece, split, trimmed } from '../language/letters.js';

/** Longest head that is searched, in UTF-16 units; the body begins before. */
const LONGEST_HEAD = 3000;

/** The state and Party mottoes, whole or in the pieces that columns break them into. Bounded repeats. */
const MOTTOES = [
  /cộng\s{1,4}hòa\s{1,4}xã\s{1,4}hội(?:\s{1,4}chủ\s{1,4}nghĩa\s{1,4}việt\s{1,4}nam)?/g,
  /chủ\s{1,4}nghĩa\s{1,4}việt\s{1,4}nam/g,
  /đảng\s{1,4}cộng\s{1,4}sản\s{1,4}việt\s{1,4}nam/g,
  // Scanning reads "Độc" as "Pộc".
  /[đp]ộc\s{1,4}lập.{0,4}tự\s{0,2}do.{0,4}hạnh\s{1,4}phúc/g,
].map(foldedPattern);

/** Where the body begins: an addressee, a legal basis, the first item. */
const BODY = foldedPattern(
  /\n[ |]*(?:kính (?:gửi|trình)|căn cứ |thực hiện |- căn cứ|điều 1|phần (?:i|thứ)|i[.\-] |1[.)] )/g,
);

export interface Cell extends Piece {
  readonly isCapitals: boolean;
}

/** Readable text of the head, mottoes blanked out, place for place. */
export interface Letterhead extends Piece {
  /** Cells of each line: columns set apart by blanks or bars. */
  readonly lines: readonly (readonly Cell[])[];
}

const blank = (length: number): string => ' '.repeat(length);

function withoutMottoes({ text, folded }: Piece): Piece {
  const kept = { text, folded };
  for (const motto of MOTTOES)
    for (const { 0: found, index } of kept.folded.matchAll(motto)) {
      const end = index + found.length;
      const gap = found.includes('\n') ? `${blank(found.length - 1)}\n` : blank(found.length);
      kept.text = kept.text.slice(0, index) + gap + kept.text.slice(end);
      kept.folded = kept.folded.slice(0, index) + gap + kept.folded.slice(end);
    }
  return kept;
}

const cellsOf = (line: Piece): Cell[] =>
  split(line, / {3,}|\|/g)
    .map(trimmed)
    .filter(({ text }) => text !== '' && !/^[-–—_*=.]+$/.test(text))
    .map((cell) => ({ ...cell, isCapitals: isCapitals(cell.text) }));

/** Where the body begins; such words in small letters are part of the subject. */
function bodyBegin({ text, folded }: Piece): number {
  for (const found of folded.matchAll(BODY)) {
    const first = text.slice(found.index).trimStart().charAt(0);
    if (found.index > 40 && !/\p{Ll}/u.test(first)) return found.index;
  }
  return text.length;
}

/** The head of a document. */
export function letterheadOf({ readable }: Letters): Letterhead {
  const start = cut(readable, 0, LONGEST_HEAD);
  const head = withoutMottoes(cut(start, 0, bodyBegin(start)));
  return { ...head, lines: split(head, /\n/g).map(cellsOf) };
}

/** Whether a text is written in capitals, but for a stray small letter. */
export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 2 && lower <= upper * 0.2;
}
