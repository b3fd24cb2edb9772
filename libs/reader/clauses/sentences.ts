// The sentences of a block, and the times in them.
import type { Token } from '../language/lexer.js';
import { CUE } from '../language/rules-cues.js';
import { BORROWED_LIMIT, type BorrowedLimit } from '../language/rules-borrowed-limits.js';
import { LIMIT, type Limit } from '../language/rules-limits.js';
import { WRITTEN_TIME, type WrittenTime } from '../language/rules-deadlines.js';
import { word } from '../language/vocabulary.js';
import type { Field, Run } from './fields.js';
import type { Block } from './outline.js';

export type TimeFound = Run &
  (
    | { readonly kind: 'time'; readonly time: WrittenTime }
    | { readonly kind: 'limit'; readonly limit: Limit }
    | { readonly kind: 'borrowed'; readonly limit: BorrowedLimit }
  );

/** A sentence, or a part of one up to a semicolon. */
export interface Sentence extends Run {
  /** Place among the sentences of its block. */
  readonly place: number;
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly times: readonly TimeFound[];
}

const abbreviates = word('tp', 'tt', 'kt', 'tm', 'tl', 'ts', 'gs', 'bs', 'th', 'tr', 'đc', 'v', 'stt', 'q', 'p', 'h');

const isAbbreviation = (token: Token | undefined): boolean => token?.kind === 'word' && abbreviates(token);

/** A full stop between a word and a new beginning; not one inside a figure or after an abbreviation. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.fold;
  const next = tokens[at + 1];
  if (mark !== '.' || !next) return mark === ';' || mark === '.';
  return !next.tight && !isAbbreviation(tokens[at - 1]) && /^[\p{Lu}\p{Nd}"“(-]/u.test(next.text);
}

/** First words of what the rules say they read. */
const OPENED_BY_EXAMPLES = [LIMIT, BORROWED_LIMIT, WRITTEN_TIME, CUE].flatMap(({ examples }) =>
  examples.flatMap(([text, value]) => (value === null ? [] : text.split(' ', 1))),
);

/** Words that can open a time: at any other place no rule is tried. A new wording counts by its example. */
const opensTime = word(
  ...OPENED_BY_EXAMPLES,
  ...(
    'trước chậm muộn trễ không đến hết hạn thời xong trong ngày vào là tới lúc sẽ gửi nộp thứ chủ sáng chiều trưa cuối đầu giữa ' +
    'các mùng tháng quý làm mỗi hằng từng sau kể tính chỉ ít như theo của định năm :'
  ).split(' '),
);

const mayOpen = (token: Token | undefined): boolean => token?.kind === 'number' || opensTime(token);

function timeAt(tokens: readonly Token[], at: number, to: number): TimeFound | null {
  if (!mayOpen(tokens[at])) return null;
  const limit = LIMIT.parse(tokens, at);
  if (limit && limit.next <= to) return { kind: 'limit', limit: limit.value, from: at, to: limit.next };
  const borrowed = BORROWED_LIMIT.parse(tokens, at);
  if (borrowed && borrowed.next <= to) return { kind: 'borrowed', limit: borrowed.value, from: at, to: borrowed.next };
  const time = WRITTEN_TIME.parse(tokens, at);
  return time && time.next <= to ? { kind: 'time', time: time.value, from: at, to: time.next } : null;
}

/** Every time from left to right; tokens taken by one are not read again. */
function timesIn(tokens: readonly Token[], { from, to }: Run): TimeFound[] {
  const found: TimeFound[] = [];
  for (let at = from; at < to;) {
    const time = timeAt(tokens, at, to);
    if (time) found.push(time);
    at = time ? Math.max(time.to, at + 1) : at + 1;
  }
  return found;
}

const LONGEST_ASIDE = 60;
/** Longest sentence, in tokens: a longer run is cut, so that looking around in it stays cheap. */
const LONGEST_SENTENCE = 250;

/** Places between brackets: a semicolon there ends nothing. */
function insideBrackets(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.fold !== '(') continue;
    const close = tokens.slice(at, at + LONGEST_ASIDE).findIndex((token) => token.fold === ')');
    for (let place = at; place < at + close; place += 1) inside.add(place);
    at += Math.max(close, 0);
  }
  return inside;
}

/** Kept for each block, because several readers ask for its sentences. */
const READ = new WeakMap<Block, readonly Sentence[]>();

/** The sentences of a block, in order; each token belongs to one. */
export function sentencesOf(block: Block): readonly Sentence[] {
  const known = READ.get(block);
  if (known) return known;
  const sentences = divide(block);
  READ.set(block, sentences);
  return sentences;
}

function divide(block: Block): readonly Sentence[] {
  const { tokens } = block;
  const found: Sentence[] = [];
  const inside = insideBrackets(tokens);
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isLast = at === tokens.length - 1 || at - from >= LONGEST_SENTENCE;
    if (!isLast && (inside.has(at) || !endsSentence(tokens, at))) continue;
    const run = { from, to: at + 1 };
    found.push({ ...run, place: found.length, block, tokens, times: timesIn(tokens, run) });
    from = at + 1;
  }
  return found;
}

/** A run of a sentence as a field to look for names in. */
export const fieldOf = (sentence: Sentence, run: Run): Field => ({
  ...run,
  tokens: sentence.tokens,
  taken: sentence.times,
});
