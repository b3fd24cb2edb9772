// The figure repeated in words: "15 (mười lăm)".
import { many, mark, sequence, token } from './parser.js';

/** Up to four words in brackets. */
export const spelledOut = sequence(
  mark('('),
  many(
    token((found) => found.kind === 'word'),
    4,
  ),
  mark(')'),
);
