// The letters of a document, folded once when it is taken in. Whoever needs a part cuts it together with its folded form.
import { foldMarks } from '@app/kernel/folding.js';
import { readableOf } from './readable.js';

/** A part of a text beside its folded form, letter for letter. */
export interface Piece {
  readonly text: string;
  readonly folded: string;
}

/** A whole document. */
export interface Letters {
  /** As it is kept; places in readings refer to this form. */
  readonly written: Piece;
  /** With old fonts and lost letters put right, as long as the written form; the same piece where nothing was put right. */
  readonly readable: Piece;
}

/** A text that is not cut from a document: a cell by itself, a code. */
export const pieceOf = (text: string): Piece => ({ text, folded: foldMarks(text) });

/** The letters of a normalised text. */
export function lettersOf(text: string): Letters {
  const written = pieceOf(text);
  const readable = readableOf(text);
  return { written, readable: readable === text ? written : pieceOf(readable) };
}

/** A part that was cut already, as a document of its own: nothing more is put right in it. */
export const asLetters = (piece: Piece): Letters => ({ written: piece, readable: piece });

/** The part between two places. */
export const cut = ({ text, folded }: Piece, from: number, to?: number): Piece => ({
  text: text.slice(from, to),
  folded: folded.slice(from, to),
});

/** Without the blanks around it. */
export const trimmed = (piece: Piece): Piece =>
  cut(piece, piece.text.length - piece.text.trimStart().length, piece.text.trimEnd().length);

/** The parts between the matches of a global pattern, looked for in the text. */
export function split(piece: Piece, between: RegExp): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of piece.text.matchAll(between)) {
    parts.push(cut(piece, from, index));
    from = index + found.length;
  }
  return [...parts, cut(piece, from)];
}

/** Parts set side by side with single blanks between them. */
export const joined = (parts: readonly Piece[]): Piece => ({
  text: parts.map(({ text }) => text).join(' '),
  folded: parts.map(({ folded }) => folded).join(' '),
});

/** On one line, with single blanks. */
export const squeezed = ({ text, folded }: Piece): Piece => ({
  text: text.replace(/\s+/g, ' '),
  folded: folded.replace(/\s+/g, ' '),
});
