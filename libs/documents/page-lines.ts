// The pieces of text on a page as lines, columns kept apart by blanks as wide as their gap.

/** A piece of text on a page; points from the lower left corner, as PDF has it. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces whose base lines differ by less than this share of their height stand on one line. */
const SAME_LINE = 0.5;
/** A gap of more than this many letters parts two columns. */
const COLUMN_GAP = 2.5;
const COLUMN = '    ';

function groupLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * SAME_LINE)
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((one, other) => one.x - other.x));
}

const letterWidth = ({ text, width, height }: Piece): number =>
  text.length > 0 && width > 0 ? width / text.length : height * 0.5;

function joinLine(line: readonly Piece[]): string {
  let text = '';
  let end = 0;
  for (const piece of line) {
    const gap = (piece.x - end) / Math.max(letterWidth(piece), 1);
    const isFirst = text === '';
    text += isFirst
      ? piece.text
      : `${gap > COLUMN_GAP ? COLUMN : gap > 0.25 && !text.endsWith(' ') ? ' ' : ''}${piece.text}`;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}

/** A line farther below than this many heights begins a new paragraph. */
const PARAGRAPH_GAP = 1.9;

/** The text of a page, a blank line where the gap between two lines is wide. */
export function linesOfPage(pieces: readonly Piece[]): string {
  const lines = groupLines(pieces.filter((piece) => piece.text.trim() !== ''));
  return lines
    .map((line, at) => {
      const above = lines[at - 1]?.[0];
      const own = line[0];
      const isApart = above && own && above.y - own.y > Math.max(above.height, own.height) * PARAGRAPH_GAP;
      return (isApart ? '\n' : '') + joinLine(line);
    })
    .join('\n');
}
