// The head of a paper, whatever its two columns were flattened into: mottoes taken out, lines cut into cells.
import { foldMarks } from '@app/kernel/folding.js';
import { readableOf } from '../language/readable.js';

/** Longest head that is searched, in UTF-16 units; the body begins before. */
const LONGEST_HEAD = 3000;

/** The state and Party mottoes, whole or in the pieces that columns break them into. Folded; bounded repeats. */
const MOTTOES = [
  /cong\s{1,4}hoa\s{1,4}xa\s{1,4}hoi(?:\s{1,4}chu\s{1,4}nghia\s{1,4}viet\s{1,4}nam)?/g,
  /chu\s{1,4}nghia\s{1,4}viet\s{1,4}nam/g,
  /dang\s{1,4}cong\s{1,4}san\s{1,4}viet\s{1,4}nam/g,
  /[dp]oc\s{1,4}lap.{0,4}tu\s{0,2}do.{0,4}hanh\s{1,4}phuc/g,
];

/** Where the body begins: an addressee, a legal basis, the first item. */
const BODY = /\n[ |]*(?:kinh (?:gui|trinh)|can cu |thuc hien |- can cu|dieu 1|phan (?:i|thu)|i[.\-] |1[.)] )/g;

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
