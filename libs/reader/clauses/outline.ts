// A guidance document as a tree of blocks: headings, numbered items, dashes, paragraphs, rows of a table.
import { cut, type Letters, type Piece, split, trimmed } from '../language/letters.js';
import { tokensIn, type Token } from '../language/lexer.js';
import { DEPTH, markerOf, type Marker } from './markers.js';

export interface Block extends Piece {
  /** Place among the blocks. */
  readonly order: number;
  /** Place in the text of the first letter after the mark, and of the end. */
  readonly at: number;
  readonly end: number;
  readonly marker: Marker | null;
  /** The block this one stands under; null at the top. */
  readonly parent: Block | null;
  readonly isRow: boolean;
  /** The first row of the table a row belongs to; null for that row itself and for other blocks. */
  readonly tableHead: Block | null;
  /** Words, numbers and marks, without the opening mark. */
  readonly tokens: readonly Token[];
}

interface Line {
  readonly at: number;
  readonly text: string;
  readonly marker: Marker | null;
}

/** Deeper than every mark: a paragraph under an item. */
const PARAGRAPH = 10;
const CLOSED = /[.;:!?…|]["”)]?$/;

function linesOf(written: Piece): Line[] {
  let at = 0;
  return split(written, /\n/g).map((whole) => {
    const { text, folded } = trimmed(whole);
    const start = at + whole.text.length - whole.text.trimStart().length;
    at += whole.text.length + 1;
    return { at: start, text, marker: markerOf(folded) };
  });
}

const isRow = (line: Line): boolean => (line.text.match(/\|/g)?.length ?? 0) >= 2;
const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** Width that running text was wrapped at; a line much shorter than it ends where its author ended it. */
function wrapWidth(lines: readonly Line[]): number {
  const running = lines.filter((line) => !isRow(line) && !/ {3,}/.test(line.text));
  const widths = running.map((line) => line.text.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/** Whether the next word would still have fitted on the line. */
const endedEarly = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + (next.text.split(' ', 1)[0]?.length ?? 0) < width * 0.85;

interface Opening {
  readonly previous: Line;
  readonly line: Line;
  /** Marks of the items that are open, innermost last. */
  readonly open: readonly Marker[];
  readonly width: number;
}

/** The number that must come next at this depth. */
const goesOn = (open: readonly Marker[], marker: Marker): boolean => {
  const sibling = [...open].reverse().find((item) => item.kind === marker.kind);
  return marker.number !== null && marker.number === (sibling?.number ?? 0) + 1;
};

/** What a wrapped line cannot be followed by: the item before it is closed. */
const isClosed = (previous: Line): boolean =>
  CLOSED.test(previous.text) || isUpper(previous.text) || previous.marker?.kind === 'article';

/** A dash opens an item where its author ended the line before, or goes on with a list of dashes. */
const opensDash = ({ previous, line, open, width }: Opening): boolean =>
  endedEarly(previous, line, width) || (open.at(-1)?.kind === line.marker?.kind && /,$/.test(previous.text));

function opensNumber({ previous, line, open, width }: Opening, marker: Marker): boolean {
  if (!goesOn(open, marker) || /[,\d]$/.test(previous.text)) return false;
  return endedEarly(previous, line, width) || marker.kind !== 'number' || followsSibling(open, line, marker);
}

/** "2. Công tác …" right after the item 1. */
const followsSibling = (open: readonly Marker[], line: Line, marker: Marker): boolean =>
  open.at(-1)?.kind === marker.kind && /^\p{Lu}/u.test(line.text.slice(marker.length));

/** A figure or a dash at the beginning of a wrapped line is no mark. */
function opensItem(opening: Opening): boolean {
  const { marker } = opening.line;
  if (!marker) return false;
  if (isClosed(opening.previous)) return true;
  const isDash = marker.kind === 'dash' || marker.kind === 'plus';
  return isDash ? opensDash(opening) : opensNumber(opening, marker);
}

/** A line that its author ended early, followed by a capital letter: a paragraph of its own. */
const opensParagraph = ({ previous, line, width }: Opening): boolean =>
  /^[\p{Lu}"“]/u.test(line.text) && !/[,/(&–-]$/.test(previous.text) && endedEarly(previous, line, width);

function opensBlock(opening: Opening): boolean {
  const { previous, line } = opening;
  if (previous.text === '' || isRow(previous) || isRow(line) || opensItem(opening)) return true;
  if (isUpper(previous.text) !== isUpper(line.text)) return true;
  if (/\d\.$/.test(previous.text) && /^\d/.test(line.text)) return false;
  return CLOSED.test(previous.text) ? /^[\p{Lu}\d"“(]/u.test(line.text) : opensParagraph(opening);
}

const depthOf = (block: Pick<Block, 'marker'>): number => (block.marker ? DEPTH[block.marker.kind] : PARAGRAPH);

/** A paragraph that ends in a colon announces the items after it. */
const announces = (block: Block): boolean => block.marker === null && /:\s*$/.test(block.text);

/** Deeper items are no outline that somebody wrote. */
const DEEPEST = 16;

class Outline {
  readonly blocks: Block[] = [];
  private open: Block[] = [];

  constructor(private readonly letters: Letters) {}

  get openMarkers(): readonly Marker[] {
    return this.open.flatMap((block) => (block.marker ? [block.marker] : []));
  }

  add(lines: readonly Line[]): void {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return;
    const at = first.at + (first.marker?.length ?? 0);
    const end = last.at + last.text.length;
    const marker = first.marker;
    if (!isRow(first)) this.close(marker);
    const block: Block = {
      order: this.blocks.length,
      at,
      end,
      ...cut(this.letters.written, at, end),
      marker,
      parent: this.open.at(-1) ?? null,
      isRow: isRow(first),
      tableHead: isRow(first) ? this.headOfTable() : null,
      tokens: tokensIn(this.letters, at, end),
    };
    this.blocks.push(block);
    if (marker || announces(block)) this.open = [...this.open.slice(1 - DEEPEST), block];
  }

  private headOfTable(): Block | null {
    const above = this.blocks.at(-1);
    return above?.isRow ? (above.tableHead ?? above) : null;
  }

  /** Leaves the items that a block with this mark cannot stand under. */
  private close(marker: Marker | null): void {
    const depth = marker ? DEPTH[marker.kind] : PARAGRAPH;
    if (!marker) this.open = this.open.filter((block) => block.marker !== null && depthOf(block) < DEPTH.dash);
    while (marker && this.closes(this.open.at(-1), depth)) this.open.pop();
  }

  private closes(block: Block | undefined, depth: number): boolean {
    return block !== undefined && block.marker !== null && depthOf(block) >= depth;
  }
}

/** Divides a document into blocks, in order. Linear in its length. */
export function outlineOf(letters: Letters): readonly Block[] {
  const lines = linesOf(letters.written);
  const width = wrapWidth(lines.filter((line) => line.text !== ''));
  const outline = new Outline(letters);
  let current: Line[] = [];
  for (const line of lines) {
    const previous = current.at(-1);
    if (line.text === '') {
      outline.add(current);
      current = [];
      continue;
    }
    const open = outline.openMarkers;
    const own = current[0]?.marker;
    if (previous && opensBlock({ previous, line, open: own ? [...open, own] : open, width })) {
      outline.add(current);
      current = [line];
    } else current.push(previous ? { ...line, marker: null } : line);
  }
  outline.add(current);
  return outline.blocks;
}

/** The blocks a block stands under, nearest first. */
export function ancestors(block: Block): Block[] {
  const found: Block[] = [];
  for (let above = block.parent; above; above = above.parent) found.push(above);
  return found;
}

/** All tokens of a block. */
export const wholeOf = (block: Block): { readonly from: number; readonly to: number } => ({
  from: 0,
  to: block.tokens.length,
});
