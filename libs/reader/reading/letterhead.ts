// The head of a paper, whatever its two columns were flattened into: mottoes taken out, lines cut into cells.
import { foldedPattern } from '../language/vocabulary.js';
import { foldMarks } from '@app/kernel/folding.js';
import { readableOf } from '../language/readable.js';

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

export interface Cell {
  readonly text: string;
  readonly folded: string;
}

export interface Letterhead {
  /** Readable text of the head, mottoes blanked out, place for place. */
  readonly text: string;
  readonly folded: string;
  /** Cells of each line: columns set apart by blanks or bars. */
  readonly lines: readonly (readonly Cell[])[];
}

const blank = (length: number): string => ' '.repeat(length);

function withoutMottoes(text: string): string {
  let folded = foldMarks(text);
  let kept = text;
  for (const motto of MOTTOES)
    for (const found of folded.matchAll(motto)) {
      const end = found.index + found[0].length;
      const gap = found[0].includes('\n') ? `${blank(found[0].length - 1)}\n` : blank(found[0].length);
      kept = kept.slice(0, found.index) + gap + kept.slice(end);
      folded = folded.slice(0, found.index) + gap + folded.slice(end);
    }
  return kept;
}

const asCell = (text: string): Cell => ({ text, folded: foldMarks(text) });

const cellsOf = (line: string): Cell[] =>
  line
    .split(/ {3,}|\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^[-–—_*=.]+$/.test(cell))
    .map(asCell);

/** Where the body begins: such words in small letters go on with the subject. */
function bodyBegin(text: string): number {
  for (const found of foldMarks(text).matchAll(BODY)) {
    const first = text.slice(found.index).trimStart().charAt(0);
    if (found.index > 40 && !/\p{Ll}/u.test(first)) return found.index;
  }
  return text.length;
}

/** The head of a normalised text. */
export function letterheadOf(text: string): Letterhead {
  const start = readableOf(text.slice(0, LONGEST_HEAD));
  const head = withoutMottoes(start.slice(0, bodyBegin(start)));
  return { text: head, folded: foldMarks(head), lines: head.split('\n').map(cellsOf) };
}

/** Whether a cell is written in capitals. */
export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 2 && lower <= upper * 0.2;
}
