// A text cut at the edges of its marks: marks may overlap, and neither words nor marks are lost.
import { piecesOf, type MarkedSpan } from './guidance-spans.js';

const TEXT = 'gửi báo cáo trước ngày 18/6/2021';
const mark = (id: number, at: number, length: number): MarkedSpan => ({ id, at, length, kind: 'requirement' });
const cut = (...marks: readonly MarkedSpan[]) =>
  piecesOf(TEXT, marks).map((piece) => [
    TEXT.slice(piece.at, piece.at + piece.length),
    piece.marks.map((one) => one.id),
  ]);

describe('a marked text', () => {
  test('is one piece without marks', () => {
    expect(cut()).toEqual([[TEXT, []]]);
  });

  test('is cut where marks overlap', () => {
    expect(cut(mark(0, 4, 13), mark(1, 12, 10))).toEqual([
      ['gửi ', []],
      ['báo cáo ', [0]],
      ['trước', [0, 1]],
      [' ngày', [1]],
      [' 18/6/2021', []],
    ]);
  });

  test('keeps every letter, also where a mark reaches past its end', () => {
    const pieces = cut(mark(0, 23, 400));
    expect(pieces.map(([words]) => words).join('')).toBe(TEXT);
  });
});
