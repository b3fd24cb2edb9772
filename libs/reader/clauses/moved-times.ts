// The old time and the new one, where a paper moves a time limit: "lùi thời hạn nộp từ ngày 20/11 sang ngày 30/11".
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import { isFrom } from '../language/rules-cues.js';
import { word } from '../language/vocabulary.js';
import type { Run } from './fields.js';
import { DUE_NOUN } from './paper-words.js';
import type { Sentence } from './sentences.js';
import type { Case } from './verdict.js';
import { found, lastBefore } from './verbs.js';

const MOVES = phrase(
  'gia hạn',
  'lùi',
  'điều chỉnh',
  'thay đổi',
  'dời',
  'đổi',
  'kéo dài',
  'sửa đổi',
  'chuyển',
  'đính chính',
);
const movesAt = found(MOVES);
const limitAt = found(DUE_NOUN);
const fixedAt = found(phrase('thời gian', 'hạn'));
const opensNew = word('đến', 'tới', 'sang', 'thành', 'xuống', 'lên');
/** "Đã in: …": what an earlier paper said, quoted before it is put right. */
const QUOTED = phrase('đã in', 'đã ghi', 'đã viết', 'đã nêu', 'nội dung cũ', 'trước đây ghi', 'bản cũ ghi');

/** Verbs of moving in a sentence, kept for all its times. */
const VERBS = new WeakMap<Sentence, readonly Run[]>();

function verbsIn(sentence: Sentence): readonly Run[] {
  const known = VERBS.get(sentence);
  if (known) return known;
  const places = Array.from({ length: sentence.to - sentence.from }, (_, order) => sentence.from + order);
  const verbs = places.map((at) => movesAt(sentence.tokens, at)).filter((run) => run !== null);
  VERBS.set(sentence, verbs);
  return verbs;
}

const opensExtend = word('gia');
const isTerm = word('hạn');

/** How far behind the verb its object is looked for. */
const OBJECT = 30;

/** A verb of moving with a time limit as its object, before a place. */
export function movesLimit({ sentence }: Pick<Case, 'sentence'>, before: number): Run | null {
  const { tokens } = sentence;
  const verb = verbsIn(sentence).findLast((run) => run.to <= before);
  if (!verb) return null;
  const to = Math.min(before, verb.to + OBJECT);
  const object = { from: verb.to, to };
  const isLimit =
    lastBefore(tokens, object, limitAt) ?? lastBefore(tokens, { ...object, to: Math.min(to, verb.to + 4) }, fixedAt);
  return isLimit || opensExtend(tokens[verb.from]) || isTerm(tokens[verb.to - 1]) ? verb : null;
}

/** Whether a time is the old one of a limit that is moved, or the new one. */
export function movedTime(timeCase: Case): 'old' | 'new' | null {
  const { sentence, time } = timeCase;
  const { tokens } = sentence;
  if (isQuoted(timeCase)) return 'old';
  if (!movesLimit(timeCase, time.from)) return null;
  const later = sentence.times.some((other) => other.from >= time.to && isNew(tokens, other));
  if (isFrom(tokens[time.from - 1])) return later ? 'old' : null;
  const isAfterOld = sentence.times.some((other) => other.to <= time.from && isFrom(tokens[other.from - 1]));
  return isAfterOld && isNew(tokens, time) ? 'new' : null;
}

const isNew = (tokens: readonly Token[], { from }: Run): boolean =>
  opensNew(tokens[from]) || opensNew(tokens[from - 1]);

function isQuoted({ sentence: { tokens, from }, time }: Case): boolean {
  const opens = [from, from + 1].some((at) => at < time.from && QUOTED(tokens, at) !== null);
  return opens && tokens.slice(from, Math.min(from + 6, time.from)).some((token) => token.fold === ':');
}
