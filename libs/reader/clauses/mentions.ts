// Times that are only mentioned: cut-offs of figures, spans, what other papers asked for, money.
import type { Token } from '../language/lexer.js';
import { phrase } from '../language/parser.js';
import { isFrom } from '../language/rules-cues.js';
import { word } from '../language/vocabulary.js';
import type { Run } from './fields.js';
import type { Sentence } from './sentences.js';
import { isStrong, type Case } from './verdict.js';
import { firstIn, found, handInAt, lastBefore } from './verbs.js';

const CUT_OFF = phrase(
  'tính đến',
  'số liệu',
  'chốt',
  'thời điểm báo cáo',
  'thời điểm chốt',
  'hiệu lực',
  'ban hành',
  'giai đoạn',
  'thời gian công tác',
  'áp dụng',
  'sinh ngày',
  'cập nhật lúc',
);
const cutOffAt = found(CUT_OFF);

const isUpTo = word('đến', 'tới', '-', '–');

/** "Từ ngày 15 đến ngày 20 hằng tháng, các chi bộ gửi …": the end of a window in which papers are handed in. */
export function closesWindow({ sentence, time }: Pick<Case, 'sentence' | 'time'>): boolean {
  const { tokens } = sentence;
  const opening = sentence.times.findLast((earlier) => earlier.to <= time.from);
  if (time.kind !== 'time' || !time.time.recurrence || !opening || opening.from - sentence.from > 2) return false;
  if (!isFrom(tokens[opening.from - 1])) return false;
  return firstIn(tokens, { from: time.to, to: Math.min(sentence.to, time.to + 12) }, movesAt) !== null;
}

/** "từ ngày A đến ngày B": a date of a span of days in which no papers are sent or received. */
export function isSpan({ sentence, time }: Case): boolean {
  const { tokens } = sentence;
  if (isFrom(tokens[time.from - 1])) return true;
  if (closesWindow({ sentence, time })) return false;
  const opening = sentence.times.findLast((earlier) => earlier.to <= time.from && time.from - earlier.to <= 6);
  const closes = isUpTo(tokens[time.from]) || isUpTo(tokens[time.from - 1]);
  if (!opening || !isFrom(tokens[opening.from - 1]) || !closes) return false;
  const hand = lastBefore(tokens, { from: Math.max(sentence.from, opening.from - 10), to: opening.from }, movesAt);
  return !hand || isMentionAt(sentence, opening.from);
}

const citesAt = found(phrase('căn cứ', 'theo', 'thực hiện', 'tiếp theo', 'tại'));
const aboutAt = found(phrase('về việc', 'v/v'));

/** "Công văn số 12-CV/ĐU … về việc gửi báo cáo trước ngày …": what another paper asked for. */
export function isCited({ sentence, before, time }: Case): boolean {
  if (!citesAt(sentence.tokens, sentence.from)) return false;
  const about = lastBefore(sentence.tokens, { from: before.from, to: time.from }, aboutAt);
  return about !== null && !sentence.tokens.slice(about.to, time.from).some((token) => token.fold === ',');
}

/** Fees and funds are handed in as well; they are no paper. */
const MONEY = phrase(
  'đảng phí',
  'nộp tiền',
  'kinh phí',
  'nộp quỹ',
  'hội phí',
  'đoàn phí',
  'lệ phí',
  'ủng hộ',
  'nộp phạt',
  'nộp thuế',
);
const moneyAt = found(MONEY);

export function isMoney({ sentence, before, time }: Case): boolean {
  const near = { from: Math.max(before.from, time.from - 40), to: time.from };
  return lastBefore(sentence.tokens, near, moneyAt) !== null && lastBefore(sentence.tokens, near, paperNoun) === null;
}

const paperNoun = found(phrase('báo cáo', 'danh sách', 'hồ sơ', 'bảng', 'biểu'));

const opensReport = word('báo');

/** A verb that sends or receives papers; not "báo cáo", which may only name the report of a period. */
const movesAt = (tokens: readonly Token[], at: number): Run | null =>
  opensReport(tokens[at]) ? null : handInAt(tokens, at);

const isMentionAt = ({ tokens, from }: Sentence, at: number): boolean =>
  lastBefore(tokens, { from: Math.max(from, at - 8), to: at }, cutOffAt) !== null;

const isNumberSign = word('số');
const endsFigures = word('liệu');
const endsReport = word('cáo');

const reportsFigures = ({ tokens }: Sentence, { from, to }: Run): boolean =>
  isNumberSign(tokens[from]) && endsFigures(tokens[to - 1]) && endsReport(tokens[from - 1]);

export function isMention({ sentence, before, time }: Case): boolean {
  const near = { from: Math.max(before.from, time.from - 8), to: time.from };
  const cutOff = lastBefore(sentence.tokens, near, cutOffAt);
  // "báo cáo số liệu trước ngày …": the figures themselves are handed in.
  if (cutOff && isStrong(time) && reportsFigures(sentence, cutOff)) return false;
  // "cập nhật số liệu trước ngày …": so are figures that are brought up to date.
  if (cutOff && lastBefore(sentence.tokens, { from: cutOff.from - 2, to: cutOff.from }, movesAt)) return false;
  return cutOff !== null && lastBefore(sentence.tokens, { from: cutOff.to, to: time.from }, movesAt) === null;
}

const JOINS = /^[-–/]$/;

/** "Hướng dẫn số 126-HD/ĐU ngày 24/5/2021": the date of a paper, right behind its number. */
export function isPaperDate({ sentence: { tokens, from }, time }: Case): boolean {
  let at = time.from - 1;
  const isJoined = (place: number): boolean =>
    [tokens[place], tokens[place - 1]].some((token) => JOINS.test(token?.fold ?? '')) || tokens[place]?.tight === true;
  while (at > from && isJoined(at)) at -= 1;
  return tokens[at]?.kind === 'number' && isNumberSign(tokens[at - 1]) && at < time.from - 1;
}
