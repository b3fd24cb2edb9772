// Pieces of a document: however they are cut, the folded form stays beside its letters.
import fc from 'fast-check';
import { foldMarks } from '@app/kernel/folding.js';
import { cut, joined, lettersOf, pieceOf, split, squeezed, trimmed, type Piece } from './letters.js';
import { tokenise } from './lexer.js';
import { word } from './vocabulary.js';

const text = fc.string({ unit: fc.constantFrom(...'Đảng ủy SỞ|\n ; số  20/6', 'ộ', '\u0323', 'Ǆ') });

const isAligned = (piece: Piece): void => {
  expect(piece.folded).toBe(foldMarks(piece.text));
};

test('parts of a piece are folded as if they stood alone', () => {
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (written, from, to) => {
      const piece = pieceOf(written);
      const parts = split(piece, /\||\s{2}/g);
      [cut(piece, from, to), trimmed(piece), squeezed(piece), joined(parts), ...parts].forEach(isAligned);
      expect(parts.map((part) => part.text)).toEqual(written.split(/\||\s{2}/));
      expect(trimmed(piece).text).toBe(written.trim());
    }),
  );
});

test('nothing is folded twice where nothing had to be put right', () => {
  const letters = lettersOf('Các chi bộ gửi về Đảng ủy');
  expect(letters.readable).toBe(letters.written);
  expect(lettersOf('thêi h¹n göi b¸o c¸o').readable.folded).toBe('thoi han gui bao cao');
});

test('words of the vocabulary match in any case and with any marks; a token tells its own marks', () => {
  const [office, number] = tokenise('SỞ số');
  expect([office, number].map(word('sở'))).toEqual([true, true]);
  expect([office?.small, number?.small]).toEqual(['sở', 'số']);
  expect([office?.isCapital, number?.isCapital]).toEqual([true, false]);
});
