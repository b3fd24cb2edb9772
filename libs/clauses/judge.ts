// Whether a time in a sentence is the last moment to hand something in, or something else.
import { phrase } from '@app/language/parser.js';
import type { Run } from './fields.js';
import { closesWindow, isCited, isMention, isMoney, isPaperDate, isSpan } from './mentions.js';
import { DUE_NOUN } from './paper-words.js';
import { movedTime } from './moved-times.js';
import { recipientAfter } from './recipients.js';
import { fieldOf, type Sentence, type TimeFound } from './sentences.js';
import type { DueColumn } from './table-columns.js';
import { isStrong, type Case, type PassedOver, type Verdict } from './verdict.js';
import { DOWNWARD } from './acting-words.js';
import { doAt, firstIn, found, handInAt, lastBefore, processAt } from './verbs.js';

const REPLACED = phrase('cu', 'thay cho', 'thay vi', 'thay cho thoi han', 'thay cho han');

const dueNounAt = found(DUE_NOUN);
const replacedAt = found(REPLACED);
/** Said of a time that itself says "at the latest". */
const oldTermAt = found(phrase('thoi han cu', 'han cu', 'thay cho', 'thay vi', 'truoc day la'));

const duty = (verb: Run | null, borrowed = false): Verdict => ({ verb, isDuty: true, why: null, borrowed });
const passed = (why: PassedOver, verb: Run | null = null): Verdict => ({ verb, isDuty: false, why, borrowed: false });

/** The verb before the time decides, when there is one. */
function byVerbBefore({ sentence, before, time, lead, since }: Case): Verdict | null {
  const { tokens } = sentence;
  if (lead && isLabel(sentence, before)) return null;
  const hand = lastBefore(tokens, before, handInAt);
  const done = lastBefore(tokens, { from: Math.max(before.from, since), to: before.to }, doAt);
  if (!hand && !done) return null;
  if (hand && done && isCompletion(sentence, hand, done, time)) return duty(hand, true);
  if (!hand || isOverruled(sentence, hand, done)) return passed(time.kind === 'limit' ? 'processing' : 'event', done);
  if (isOwnLimit(sentence, before, time) || goesDown(sentence, hand, before)) return passed('processing', hand);
  return duty(hand);
}

const completesAt = found(phrase('hoan thanh', 'hoan tat', 'xong'));

/** "báo cáo bằng văn bản về Đảng ủy, hoàn thành trước ngày …": nothing else is completed than the handing in. */
function isCompletion(sentence: Sentence, hand: Run, done: Run, time: TimeFound): boolean {
  const { tokens } = sentence;
  const isBare =
    done.to === time.from && completesAt(tokens, done.from) !== null && tokens[done.from - 1]?.fold === ',';
  return isBare && recipientAfter(fieldOf(sentence, { from: hand.to, to: done.from }), hand.to) !== null;
}

/** A verb of doing after that of handing in governs the time, unless it belongs to the paper's name. */
const isOverruled = (sentence: Sentence, hand: Run, done: Run | null): boolean =>
  done !== null && done.from > hand.from && !recipientBetween(sentence, hand, done);

/** "Chiến sĩ thi đua xét sớm hơn: trước ngày …": a label right before the time names what is due, it does not act. */
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
  if (lastBefore(tokens, before, found(phrase('luu chieu')))) return true;
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
function byVerbAfter(one: Case): Verdict | null {
  const { sentence, after, time } = one;
  const { tokens } = sentence;
  const hand = firstIn(tokens, after, handInAt) ?? handBeyond(one);
  const done = firstIn(tokens, after, doAt);
  if (!hand) return done && !one.lead ? passed('event', done) : null;
  if (time.kind === 'limit' && isOwnLimit(sentence, { from: after.from, to: hand.from }, time))
    return passed('processing', hand);
  if (goesDown(sentence, hand, after)) return passed('processing', hand);
  return done && done.from < hand.from && time.kind !== 'limit' ? { ...duty(hand), borrowed: true } : duty(hand);
}

/** "Định kỳ vào ngày 25 hằng tháng, các chi bộ gửi …": nothing but such words stands before the time. */
const opensClause = ({ sentence, before, time }: Case): boolean =>
  (time.from - before.from <= 3 || closesWindow({ sentence, time })) && !firstIn(sentence.tokens, before, doAt);

/** A date without a word like "trước" or "chậm nhất" counts only where the words before it speak of a time limit. */
function plainDate(one: Case): Verdict {
  const { sentence, before, time, dueLead } = one;
  const { tokens } = sentence;
  const due = lastBefore(tokens, { from: Math.max(before.from, time.from - 14), to: time.from }, dueNounAt);
  if (due) return byDueNoun(one, due);
  if (dueLead && !lastBefore(tokens, before, doAt)) return duty(lastBefore(tokens, before, handInAt), true);
  const returns = time.kind === 'time' && time.time.recurrence !== null;
  return returns ? plainRecurrence(one) : passed('mention');
}

/** "gửi báo cáo vào ngày 25 hằng tháng": a day that returns is a last moment beside a verb of handing in. */
function plainRecurrence(one: Case): Verdict {
  const { sentence, before, time } = one;
  const hand = lastBefore(sentence.tokens, { from: Math.max(before.from, time.from - 16), to: time.from }, handInAt);
  const done = hand && lastBefore(sentence.tokens, { from: hand.to, to: time.from }, doAt);
  if (hand && !done) return duty(hand);
  return (opensClause(one) ? byVerbAfter(one) : null) ?? passed('mention');
}

/** "thời hạn gửi báo cáo là 30/10", against "thời hạn bầu cử là …". */
function byDueNoun({ sentence, before, time, lead }: Case, due: Run): Verdict {
  const hand = lastBefore(sentence.tokens, before, handInAt);
  const done = lastBefore(sentence.tokens, { from: due.to, to: time.from }, doAt);
  if (done && (!hand || hand.from < due.from)) return passed('event', done);
  return hand || lead ? duty(hand, hand === null) : passed('unclear');
}

/** A date in a table is a last moment where its column says so and its row hands something in. */
function byColumn({ sentence }: Case, column: DueColumn): Verdict {
  const hand = firstIn(sentence.tokens, sentence, handInAt);
  const done = firstIn(sentence.tokens, sentence, doAt);
  if (!column.isDue) return passed('mention');
  return hand && (!done || hand.from < done.from) ? duty(hand) : passed('event', done);
}

/** A limit that borrows its event or its amount counts only after a limit that was a duty, and in a sentence of no other work. */
function byLender(one: Case): Verdict {
  const { sentence, before, time, lender } = one;
  const done = lastBefore(sentence.tokens, before, processAt);
  const returned = lastBefore(sentence.tokens, before, found(phrase('tra lai', 'tra ho so')));
  if (!lender || returned || (done && time.kind === 'borrowed' && time.limit.item === null))
    return passed('processing', done);
  return duty(lastBefore(sentence.tokens, before, handInAt), true);
}

/** Judges a time by the words around it. */
export function judge(one: Case): Verdict {
  const moved = movedTime(one);
  if (moved === 'old') return passed('replaced');
  if (moved === 'new') return duty(lastBefore(one.sentence.tokens, one.before, handInAt), true);
  const why = otherThanDeadline(one);
  if (why) return passed(why);
  if (one.column) return byColumn(one, one.column);
  if (!isStrong(one.time)) return plainDate(one);
  if (one.time.kind === 'borrowed') return byLender(one);
  return byVerbBefore(one) ?? byVerbAfter(one) ?? (one.lead ? duty(null, true) : passed('mention'));
}

/** What a time is when it can be no deadline, whatever the verbs. */
function otherThanDeadline(one: Case): PassedOver | null {
  const { sentence, time, before } = one;
  const near = { from: Math.max(before.from, time.from - 5), to: time.from };
  if (lastBefore(sentence.tokens, near, isStrong(time) ? oldTermAt : replacedAt)) return 'replaced';
  if (isMention(one) || isSpan(one) || isCited(one)) return 'mention';
  if (!isStrong(time) && isPaperDate(one)) return 'mention';
  return isMoney(one) ? 'event' : null;
}
