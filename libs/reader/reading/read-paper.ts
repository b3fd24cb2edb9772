// What must be handed in: the name of the paper in a duty's clause.
import type { Token } from '../language/lexer.js';
import { word } from '../language/vocabulary.js';
import { firstIn, handInAt, lastBefore, paperAt } from '../clauses/verbs.js';
import { TOWARDS } from '../clauses/acting-words.js';
import type { Duty } from '../clauses/duty.js';
import { wordsOf } from '../clauses/fields.js';

const LONGEST = 16;
const endsPaper = word(',', ';', '.', ':', '(', ')', '|', 'trước', 'chậm', 'muộn', 'theo', 'tại', 'do');

/** Verbs that end the name of a paper, unless they are part of another word ("chuyên đề", "chương trình"). */
const mayHandIn = word('gửi', 'nộp', 'trình', 'chuyển');

const endsName = (tokens: readonly Token[], at: number): boolean =>
  mayHandIn(tokens[at]) ? handInAt(tokens, at) !== null : endsPaper(tokens[at]);

/** The paper named nearest the verb, before or after it; "báo cáo" where none is named. */
export function readPaper({ sentence, clause, verdict, time }: Duty): string {
  const { tokens } = sentence;
  const verb = verdict.verb ?? { from: clause.from, to: clause.from };
  const named =
    firstIn(tokens, { from: verb.to, to: clause.to }, paperAt) ??
    lastBefore(tokens, { from: clause.from, to: Math.max(verb.to, time.from) }, paperAt);
  if (!named) return 'báo cáo';
  let to = named.to;
  while (to < Math.min(clause.to, named.from + LONGEST)) {
    const token = tokens[to];
    if (!token || endsName(tokens, to) || TOWARDS(tokens, to) || (to >= time.from && to < time.to)) break;
    to += 1;
  }
  return wordsOf(tokens, { from: named.from, to });
}
