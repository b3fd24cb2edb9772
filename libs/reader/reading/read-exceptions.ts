// Periods that a recurring duty leaves out: "(trừ tháng đã có báo cáo quý)".
import type { Duty } from '../clauses/duty.js';
import { wordsOf } from '../clauses/fields.js';
import { phrase } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import { firstIn, found } from '../clauses/verbs.js';

const exceptAt = found(phrase('trừ', 'trừ các', 'ngoại trừ', 'không kể'));
const LONGEST = 20;
const endsException = word(')', ';', '.');

/** The words after "trừ" up to the end of the bracket or clause; null where nothing is left out. */
export function readExceptions({ sentence: { tokens, to }, clause, time }: Duty): string | null {
  const except = firstIn(tokens, { from: clause.from, to: Math.min(to, time.to + LONGEST) }, exceptAt);
  if (!except || tokens[except.from]?.small === 'trú') return null;
  const rest = tokens.slice(except.to, Math.min(except.to + LONGEST, to));
  const end = rest.findIndex(endsException);
  const run = { from: except.to, to: except.to + (end < 0 ? rest.length : end) };
  return wordsOf(tokens, run) || null;
}
