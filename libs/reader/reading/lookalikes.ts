// Words that look like a deadline and were not understood: shown as questions, never dropped.
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import { wholeOf, type Block } from '../clauses/outline.js';
import { sentencesOf, type Sentence } from '../clauses/sentences.js';
import { isStrong } from '../clauses/verdict.js';
import { firstIn, handInAt } from '../clauses/verbs.js';
import type { ReadingQuestion } from './reading.js';

const CUE = phrase(
  'trước ngày',
  'trước thời điểm',
  'trước thời gian',
  'trước thời hạn',
  'chậm nhất',
  'muộn nhất',
  'thời hạn',
  'hạn cuối',
  'hạn chót',
  'hạn nộp',
  'hạn gửi',
  'trong vòng',
  'đến hết ngày',
  'không quá',
);

/** Two figures with a stroke between them: a date that no rule could read, so one that no calendar has ("31/6/2021"). */
const isBadDate = (tokens: readonly Token[], at: number): boolean => {
  const [day, stroke, month] = tokens.slice(at, at + 3);
  return day?.kind === 'number' && month?.kind === 'number' && stroke?.kind === 'mark' && stroke.tight && month.tight;
};

/** How far after the cue a figure must stand. */
const REACH = 9;
const LONGEST_EVIDENCE = 300;

function questionsIn(sentence: Sentence, text: string): ReadingQuestion[] {
  const { tokens, from, to } = sentence;
  const times = sentence.times.filter(isStrong);
  const found: ReadingQuestion[] = [];
  for (let at = from; at < to; at += 1) {
    if (!CUE(tokens, at) || times.some((time) => time.from <= at && at < time.to)) continue;
    const figure = tokens.slice(at, Math.min(at + REACH, to)).findIndex((token) => token.kind === 'number');
    if (figure < 0 || times.some((time) => time.from <= at + figure && at + figure < time.to)) continue;
    const key = isBadDate(tokens, at + figure) ? 'question.impossibleDate' : 'question.notUnderstood';
    found.push({ key, params: {}, evidence: evidenceOf(sentence, at, text) });
  }
  return found.slice(0, 3);
}

function evidenceOf({ tokens, from, to }: Sentence, at: number, text: string): string {
  const start = tokens[Math.max(from, at - 25)]?.at ?? 0;
  return text.slice(start, tokens[Math.min(to, at + 15) - 1]?.end ?? start).slice(0, LONGEST_EVIDENCE);
}

const mayHandIn = (block: Block): boolean =>
  [block, ...(block.parent ? [block.parent] : [])].some(
    (place) => firstIn(place.tokens, wholeOf(place), handInAt) !== null,
  );

/** Questions about what was not understood, in the order of the text. */
export const lookalikes = (blocks: readonly Block[], text: string): ReadingQuestion[] =>
  blocks
    .filter((block) => block.tokens.some((token) => token.kind === 'number') && mayHandIn(block))
    .flatMap((block) => sentencesOf(block).flatMap((sentence) => questionsIn(sentence, text)));
