// Tables as files: .xlsx and .csv, read into rows of words and written from them.
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { invalid } from '@app/kernel/errors.js';
import { inspectArchive } from './inspect-archive.js';

/** Most rows that are taken, the heading among them. */
const MAX_ROWS = 5001;
const MAX_BYTES = 5 * 1024 * 1024;

export type TableFormat = 'xlsx' | 'csv';

/** Words of a cell; a date as `2021-06-18`. */
const wordsOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  await inspectArchive(bytes);
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(wordsOf));
  } catch {
    throw invalid('file.damaged', {}, 'file');
  }
}

function readCsv(bytes: Uint8Array): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('file.notText', {}, 'file');
  }
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

/**
 * The rows of a table file, the heading first.
 * @throws Refusal Invalid `file.empty`, `file.tooLarge`, `file.unknownTable`, `file.damaged`, `file.notText`,
 *   `file.tooManyRows`, and those of `inspectArchive`
 */
export async function readTableFile(fileName: string, bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length === 0) throw invalid('file.empty', {}, 'file');
  if (bytes.length > MAX_BYTES) throw invalid('file.tooLarge', { limit: MAX_BYTES / 1024 / 1024 }, 'file');
  const read = /\.xlsx$/i.test(fileName) ? readXlsx : /\.csv$/i.test(fileName) ? readCsv : null;
  if (!read) throw invalid('file.unknownTable', {}, 'file');
  const rows = await read(bytes);
  if (rows.length > MAX_ROWS) throw invalid('file.tooManyRows', { limit: MAX_ROWS - 1 }, 'file');
  return rows;
}

/** Letters that make a cell a formula for a spreadsheet: such a cell is written as words. */
const asWords = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A table as a file; the first row is the heading. CSV begins with a mark, so that Excel reads its letters right. */
export async function writeTableFile(rows: readonly (readonly string[])[], format: TableFormat): Promise<Uint8Array> {
  if (format === 'csv') {
    const lines = rows.map((row) => row.map(asWords));
    return Buffer.from(`\uFEFF${Papa.unparse(lines as string[][])}\r\n`, 'utf8');
  }
  const [heading = [], ...body] = rows;
  const sheet = [
    heading.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...body.map((row) => row.map((value) => ({ value, type: String }))),
  ];
  const columns = heading.map((word) => ({ width: Math.max(14, Math.min(48, word.length + 6)) }));
  return writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer();
}
