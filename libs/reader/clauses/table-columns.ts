// Rows of a table: which columns say who, where to and by when.
import { foldMarks } from '@app/kernel/folding.js';
import type { Token } from '../language/lexer.js';
import type { Run } from './fields.js';
import type { Block } from './outline.js';

const DUE_COLUMN =
  /cham nhat|muon nhat|thoi han|han (?:nop|gui|cuoi|chot)|thoi gian|thoi diem (?:nop|gui)|ngay (?:gui|nop)|truoc ngay|tien do|hoan thanh/;
const WHO_COLUMN =
  /(?:don vi|co quan|to chuc|noi|nguoi|cap|bo phan) (?:thuc hien|bao cao|nop|gui|lap|chu tri)|^ ?(?:chu tri|doi tuong)|trach nhiem/;
const WHERE_COLUMN = /noi nhan|(?:don vi|co quan|cap) (?:nhan|tiep nhan)|gui (?:ve|den|cho)|noi nop|noi gui/;

/** What the head of a column says about the dates under it. */
export interface DueColumn {
  readonly isDue: boolean;
  /** "Trước ngày": the day itself is late. */
  readonly excludesDay: boolean;
}

/** Cells of each head, folded once for all its rows. */
const CELLS = new WeakMap<Block, readonly string[]>();

function headCells({ tableHead }: Block): readonly string[] {
  if (!tableHead) return [];
  const known = CELLS.get(tableHead);
  if (known) return known;
  const cells = tableHead.text.split('|').map((cell) => foldMarks(cell).replace(/\s+/g, ' '));
  CELLS.set(tableHead, cells);
  return cells;
}

const columnOf = (row: Block, place: number): number =>
  row.tokens.filter((token) => token.fold === '|' && token.at < place).length;

/** What the head says of the column in which something stands at `place` of the text. */
export function dueColumnAt(row: Block, place: number): DueColumn {
  const cell = headCells(row)[columnOf(row, place)] ?? '';
  return { isDue: DUE_COLUMN.test(cell), excludesDay: /truoc ngay/.test(cell) };
}

/** The tokens of one cell. */
function cellRun(tokens: readonly Token[], column: number): Run | null {
  const bars = tokens.flatMap((token, at) => (token.fold === '|' ? [at] : []));
  const from = column === 0 ? 0 : (bars[column - 1] ?? -1) + 1;
  const to = bars[column] ?? tokens.length;
  return from > 0 || column === 0 ? (to > from ? { from, to } : null) : null;
}

const cellUnder = (row: Block, head: RegExp): Run | null => {
  const column = headCells(row).findIndex((cell) => head.test(cell));
  return row.isRow && column >= 0 ? cellRun(row.tokens, column) : null;
};

/** Whoever the row names in its column of who acts; null where the table has none. */
export const whoInRow = (row: Block): Run | null => cellUnder(row, WHO_COLUMN);

/** Where the row says papers go; null where the table has no such column. */
export const whereInRow = (row: Block): Run | null => cellUnder(row, WHERE_COLUMN);
