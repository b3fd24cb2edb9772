// Names of bodies in a clause: where one opens, and how far it goes.
import type { Token } from '../language/lexer.js';
import { optional, sequence, type Parser } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import { BODY, DETERMINER, FIXED_NAMES, LIST_NOUNS } from './body-words.js';
import { OTHER_COMPOUNDS, OTHER_SPELLINGS } from './body-lookalikes.js';
import { takenAt, type Field, type Run } from './fields.js';
import { ACTS, isSelf } from './acting-words.js';

const headed: Parser<unknown> = sequence(optional(DETERMINER), BODY);

/** "Bản Tổ chức": a name in capitals may carry wrong marks; a common noun may not. */
function isNameAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.isCapital === true && next?.isCapital === true && next.text !== next.text.toUpperCase();
}

/** Whether a word that folds to a body is spelled as another word. */
function isOtherWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (OTHER_COMPOUNDS.has(`${token.fold} ${tokens[at + 1]?.fold ?? ''}`)) return true;
  const others = OTHER_SPELLINGS.get(token.fold);
  if (!others?.has(token.small)) return false;
  return BODY(tokens, at)?.next === at + 1 && !isNameAt(tokens, at);
}

/** "các sở", "mỗi chi bộ", "Ban Tổ chức": a name of a body, with or without a word like "các" before it. */
export function opensBody(field: Field, at: number): boolean {
  const head = DETERMINER(field.tokens, at)?.next ?? at;
  // "các tổ chức" are bodies, "tổ chức" alone is a verb.
  if (head > at && LIST_NOUNS(field.tokens, head)) return true;
  if (!headed(field.tokens, at)) return false;
  return !isOtherWord(field.tokens, head);
}

const isEndingMark = word(';', ':', '.', '|', '?', '"');
const isAnd = word('và');

/** A verb of acting; a capital letter inside a name makes it part of the name ("Ban Tổ chức"). */
export const actsAt = (field: Field, at: number, from: number): boolean =>
  isSelf(field.tokens[at]) ||
  (ACTS(field.tokens, at) !== null &&
    (at === from || !field.tokens[at]?.isCapital || !field.tokens[at - 1]?.isCapital));

const isClosing = (token: Token): boolean => token.kind === 'mark' && isEndingMark(token);

/** After a comma or "và" a name goes on only with another name. */
function goesOnAfter(field: Field, at: number): boolean {
  const next = field.tokens[at + 1];
  if (!next || at + 1 >= field.to || takenAt(field, at + 1)) return false;
  if (FIXED_NAMES(field.tokens, at + 1) || isListNoun(field.tokens, at + 1)) return true;
  if (actsAt(field, at + 1, at + 1)) return false;
  return opensBody(field, at + 1) || (isAnd(field.tokens[at]) && next.isCapital);
}

const isListNoun = (tokens: readonly Token[], at: number): boolean => LIST_NOUNS(tokens, at) !== null;

const LONGEST_BRACKET = 30;

/** The place after the bracket that opens at `at`, when it names an office or a form; else `at`. */
function afterBracket(field: Field, at: number): number {
  const close = field.tokens.slice(at, at + LONGEST_BRACKET).findIndex((token) => token.fold === ')');
  return close > 0 && at + close < field.to ? at + close + 1 : at;
}

/** Where a name ends, besides marks and times. */
export interface Ends {
  readonly isEnd: (field: Field, at: number, from: number) => boolean;
}

/** The place after a noun of a body, so that a part of it is not read as a verb ("cá nhân", "các tổ chức"). */
const nounEnd = (tokens: readonly Token[], at: number): number =>
  Math.max(LIST_NOUNS(tokens, at)?.next ?? at, BODY(tokens, at)?.next ?? at);

/** The place after what stands at `at` when that goes on with a name; `at` itself where the name ends. */
function stepOver(field: Field, at: number, from: number, { isEnd }: Ends): number {
  const token = field.tokens[at];
  if (!token || takenAt(field, at) || isClosing(token)) return at;
  const fixed = FIXED_NAMES(field.tokens, at);
  if (fixed) return fixed.next;
  if (token.fold === '(') return afterBracket(field, at);
  if (token.fold === ',' || isAnd(token)) return afterComma(field, at);
  const ends = at > from && isEnd(field, at, from);
  return ends ? at : Math.max(at + 1, nounEnd(field.tokens, at));
}

const afterComma = (field: Field, at: number): number =>
  goesOnAfter(field, at) ? Math.max(at + 1, nounEnd(field.tokens, at + 1)) : at;

/** Longest name, in tokens. */
const LONGEST_NAME = 80;

/** The tokens of a name from `from` up to one that cannot belong to it. */
export function runOfName(field: Field, from: number, ends: Ends): Run {
  let at = from;
  while (at < field.to && at < from + LONGEST_NAME) {
    const next = stepOver(field, at, from, ends);
    if (next === at) break;
    at = next;
  }
  return { from, to: Math.min(at, field.to) };
}

const hangs = word(',', '-', '–', '(', 'và', 'cùng');

/** Without commas, brackets and "và" left hanging at its end. */
export const lastWord = (field: Field, { from, to }: Run): Run => {
  let end = to;
  while (end > from && hangs(field.tokens[end - 1])) end -= 1;
  return { from, to: end };
};
