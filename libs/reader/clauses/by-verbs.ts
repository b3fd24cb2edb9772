// Which verb governs a time: the one before it, else the first one after it.
import { phrase } from '../language/parser.js';
import { DOWNWARD } from './acting-words.js';
import type { Run } from './fields.js';
import { recipientAfter } from './recipients.js';
import { fieldOf, type Sentence, type TimeFound } from './sentences.js';
import { duty, passed, type Case, type Verdict } from './verdict.js';
import { doAt, firstIn, found, handInAt, lastBefore, processAt } from './verbs.js';

/** The verb before the time decides, when there is one. */
export function byVerbBefore(timeCase: Case): Verdict | null {
  const { sentence, before, since } = timeCase;
  const { tokens } = sentence;
  if (timeCase.lead && isLabel(sentence, before)) return null;
  const hand = lastBefore(tokens, before, handInAt);
  const done = lastBefore(tokens, { from: Math.max(before.from, since), to: before.to }, doAt);
  if (hand) return byHandIn(timeCase, hand, done);
  return done && passedBy(timeCase, done);
}

/** No deadline: a limit is the time that somebody has for other work, a date is the day on which something is done. */
const passedBy = ({ time }: Case, done: Run | null): Verdict =>
  passed(time.kind === 'limit' ? 'processing' : 'event', done);

/** Something is handed in before the time, and perhaps something done after that. */
function byHandIn(timeCase: Case, hand: Run, done: Run | null): Verdict {
  const { sentence, before, time } = timeCase;
  if (done && isCompletion(sentence, hand, done, time)) return duty(hand, true);
  if (isOverruled(sentence, hand, done)) return passedBy(timeCase, done);
  if (isOwnLimit(sentence, before, time) || goesDown(sentence, hand, before)) return passed('processing', hand);
  return duty(hand);
}

const completesAt = found(phrase('hoàn thành', 'hoàn tất', 'xong'));

/** "báo cáo bằng văn bản về Đảng ủy, hoàn thành trước ngày …": what is completed is the handing in itself. */
function isCompletion(sentence: Sentence, hand: Run, done: Run, time: TimeFound): boolean {
  const { tokens } = sentence;
  const isBare =
    done.to === time.from && completesAt(tokens, done.from) !== null && tokens[done.from - 1]?.fold === ',';
  return isBare && recipientAfter(fieldOf(sentence, { from: hand.to, to: done.from }), hand.to) !== null;
}

/** A verb of doing after that of handing in governs the time, unless it belongs to the paper's name. */
const isOverruled = (sentence: Sentence, hand: Run, done: Run | null): boolean =>
  done !== null && done.from > hand.from && !recipientBetween(sentence, hand, done);

/** "Chiến sĩ thi đua xét sớm hơn: trước ngày …": the label before the colon names what is due; its verb governs nothing. */
const isLabel = ({ tokens }: Sentence, { from, to }: Run): boolean =>
  to > from && (tokens[to - 1]?.fold === ':' || tokens[to - 1]?.fold === '(');

/** "báo cáo kết quả thực hiện … về Văn phòng": the recipient shows that the later verb belongs to the paper's name. */
function recipientBetween(sentence: Sentence, hand: Run, done: Run): boolean {
  const field = fieldOf(sentence, { from: hand.to, to: sentence.to });
  const recipient = recipientAfter(field, hand.to);
  return recipient !== null && recipient.from > done.from;
}

/** The time a receiving office gives itself: it checks and answers within so many days of what it was given. */
function isOwnLimit({ tokens }: Sentence, before: Run, time: TimeFound): boolean {
  if (lastBefore(tokens, before, found(phrase('lưu chiểu')))) return true;
  if (time.kind !== 'limit') return false;
  if (/^(?:khi |ngày )?nhận (?:đủ|hồ sơ|được hồ sơ|được báo cáo|được đề nghị)/iu.test(time.limit.event)) return true;
  return lastBefore(tokens, before, processAt) !== null;
}

/** What the superior sends down binds no unit to hand anything in. */
function goesDown({ tokens }: Sentence, hand: Run, within: Run): boolean {
  return firstIn(tokens, { from: hand.to, to: within.to }, found(DOWNWARD)) !== null;
}

/** "Định kỳ 6 tháng (trước 20/5) và 1 năm (trước 20/11) các chi bộ báo cáo": one verb after several times. */
const NEXT = 7;

function handBeyond({ sentence: { tokens, times }, time, after }: Case): Run | null {
  const next = times.find((other) => other.from === after.to);
  if (!next || after.to - time.to > NEXT || time.kind !== 'time' || firstIn(tokens, after, doAt)) return null;
  const reach = { from: next.to, to: next.to + 8 };
  return firstIn(tokens, reach, doAt) ? null : firstIn(tokens, reach, handInAt);
}

/** "Chậm nhất 20 ngày trước …, đảng ủy cơ sở gửi …": the first verb after the time decides. */
export function byVerbAfter(timeCase: Case): Verdict | null {
  const { sentence, after, time } = timeCase;
  const { tokens } = sentence;
  const hand = firstIn(tokens, after, handInAt) ?? handBeyond(timeCase);
  const done = firstIn(tokens, after, doAt);
  if (!hand) return done && !timeCase.lead ? passed('event', done) : null;
  const isOwn = time.kind === 'limit' && isOwnLimit(sentence, { from: after.from, to: hand.from }, time);
  if (isOwn || goesDown(sentence, hand, after)) return passed('processing', hand);
  return duty(hand, isSharedWith(done, hand, time));
}

/** Another verb stands between the time and that of handing in. */
const isSharedWith = (done: Run | null, hand: Run, time: TimeFound): boolean =>
  done !== null && done.from < hand.from && time.kind !== 'limit';
