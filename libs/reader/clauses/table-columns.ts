// Rows of a table: which columns say who, where to and by when.
import { foldedPattern } from '../language/vocabulary.js';
import { split, squeezed } from '../language/letters.js';
import type { Token } from '../language/lexer.js';
import type { Run } from './fields.js';
import type { Block } from './outline.js';

const DUE_COLUMN = foldedPattern(
  /chậm nhất|muộn nhất|thời hạn|hạn (?:nộp|gửi|cuối|chót)|thời gian|thời điểm (?:nộp|gửi)|ngày (?:gửi|nộp)|trước ngày|tiến độ|hoàn thành/,
);
const WHO_COLUMN = foldedPattern(
  /(?:đơn vị|cơ quan|tổ chức|nơi|người|cấp|bộ phận) (?:thực hiện|báo cáo|nộp|gửi|lập|chủ trì)|^ ?(?:chủ trì|đối tượng)|trách nhiệm/,
);
const WHERE_COLUMN = foldedPattern(
  /nơi nhận|(?:đơn vị|cơ quan|cấp) (?:nhận|tiếp nhận)|gửi (?:về|đến|cho)|nơi nộp|nơi gửi/,
);

const BEFORE_DAY = foldedPattern(/trước ngày/);

/** What the head of a column says about the dates under it. */
export interface DueColumn {
  readonly isDue: boolean;
  /** "Trước ngày": the day itself is late. */
  readonly excludesDay: boolean;
}

/** Cells of each head, cut once for all its rows. */
const CELLS = new WeakMap<Block, readonly string[]>();

function headCells({ tableHead }: Block): readonly string[] {
  if (!tableHead) return [];
  const known = CELLS.get(tableHead);
  if (known) return known;
  const cells = split(tableHead, /\|/g).map((cell) => squeezed(cell).folded);
  CELLS.set(tableHead, cells);
  return cells;
}

const columnOf = (row: Block, place: number): number =>
  row.tokens.filter((token) => token.fold === '|' && token.at < place).length;

/** What the head says of the column in which something stands at `place` of the text. */
export function dueColumnAt(row: Block, place: number): DueColumn {
  const cell = headCells(row)[columnOf(row, place)] ?? '';
  return { isDue: DUE_COLUMN.test(cell), excludesDay: BEFORE_DAY.test(cell) };
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
