// Whether a time in a sentence is the last moment to hand something in, or something else.
import { phrase } from '../language/parser.js';
import { byVerbAfter, byVerbBefore } from './by-verbs.js';
import { isCited, isMention, isMoney, isPaperDate, isSpan } from './mentions.js';
import { movedTime } from './moved-times.js';
import { plainDate } from './plain-dates.js';
import type { DueColumn } from './table-columns.js';
import { duty, isStrong, passed, type Case, type PassedOver, type Verdict } from './verdict.js';
import { doAt, firstIn, found, handInAt, lastBefore, processAt } from './verbs.js';

const REPLACED = phrase('cũ', 'thay cho', 'thay vì', 'thay cho thời hạn', 'thay cho hạn');

const paperNameAt = found(
  phrase('hồ sơ', 'danh sách', 'bảng tổng hợp', 'tờ trình', 'biên bản', 'báo cáo', 'đề án', 'biểu mẫu'),
);
const replacedAt = found(REPLACED);
/** Words that call a last moment the old one. */
const oldTermAt = found(phrase('thời hạn cũ', 'hạn cũ', 'thay cho', 'thay vì', 'trước đây là'));

/** A date in a table is a last moment where its column says so and its row hands something in. */
function byColumn({ sentence }: Case, column: DueColumn): Verdict {
  const done = firstIn(sentence.tokens, sentence, doAt);
  const paper = done ? null : firstIn(sentence.tokens, sentence, paperNameAt);
  const hand = firstIn(sentence.tokens, sentence, handInAt) ?? paper;
  if (!column.isDue) return passed('mention');
  return hand && (!done || hand.from < done.from) ? duty(hand) : passed('event', done);
}

/** A limit that borrows its event or its amount counts only after a limit that was a duty, and where no other work is named. */
function byLender(timeCase: Case): Verdict {
  const { sentence, before, time, lender } = timeCase;
  const done = lastBefore(sentence.tokens, before, processAt);
  const returned = lastBefore(sentence.tokens, before, found(phrase('trả lại', 'trả hồ sơ')));
  if (!lender || returned || (done && time.kind === 'borrowed' && time.limit.item === null))
    return passed('processing', done);
  return duty(lastBefore(sentence.tokens, before, handInAt), true);
}

/** Judges a time by the words around it. */
export function judge(timeCase: Case): Verdict {
  const moved = movedTime(timeCase);
  if (moved === 'old') return passed('replaced');
  if (moved === 'new') return duty(lastBefore(timeCase.sentence.tokens, timeCase.before, handInAt), true);
  const why = otherThanDeadline(timeCase);
  if (why) return passed(why);
  if (timeCase.column && !isStrong(timeCase.time)) return byColumn(timeCase, timeCase.column);
  if (!isStrong(timeCase.time)) return plainDate(timeCase);
  if (timeCase.time.kind === 'borrowed') return byLender(timeCase);
  return byVerbBefore(timeCase) ?? byVerbAfter(timeCase) ?? withoutVerb(timeCase);
}

/** Under a lead, or in the column of time limits, the verb is understood. */
function withoutVerb(timeCase: Case): Verdict {
  if (timeCase.lead) return duty(null, true);
  return timeCase.column ? byColumn(timeCase, timeCase.column) : passed('mention');
}

/** What a time is when it can be no deadline, whatever the verbs. */
function otherThanDeadline(timeCase: Case): PassedOver | null {
  const { sentence, time, before } = timeCase;
  const near = { from: Math.max(before.from, time.from - 5), to: time.from };
  if (lastBefore(sentence.tokens, near, isStrong(time) ? oldTermAt : replacedAt)) return 'replaced';
  if (isMention(timeCase) || isSpan(timeCase) || isCited(timeCase)) return 'mention';
  if (!isStrong(time) && isPaperDate(timeCase)) return 'mention';
  return isMoney(timeCase) ? 'event' : null;
}
