// Dates that do not say "before" or "at the latest" by themselves.
import { phrase } from '../language/parser.js';
import { byVerbAfter } from './by-verbs.js';
import type { Run } from './fields.js';
import { closesWindow } from './mentions.js';
import { DUE_NOUN } from './paper-words.js';
import { duty, passed, type Case, type Verdict } from './verdict.js';
import { doAt, firstIn, found, handInAt, lastBefore } from './verbs.js';

const dueNounAt = found(DUE_NOUN);

/** "Định kỳ vào ngày 25 hằng tháng, các chi bộ gửi …": nothing but such words stands before the time. */
const opensClause = ({ sentence, before, time }: Case): boolean =>
  (time.from - before.from <= 3 || closesWindow({ sentence, time })) && !firstIn(sentence.tokens, before, doAt);

const REPORT = phrase('báo cáo');
const FOR_WHOM = phrase('đối với');
const deniedAt = found(
  phrase('không phải gửi', 'không phải nộp', 'không phải báo cáo', 'không gửi', 'không nộp', 'không báo cáo'),
);

/** "báo cáo quý I gửi …", "báo cáo tháng 6": the month or quarter is the name of the report. */
const isPeriodName = ({ sentence: { tokens }, time }: Case): boolean =>
  time.kind === 'time' && time.time.point.kind === 'month' && REPORT(tokens, time.from - 2) !== null;

/** A date without a word like "trước" or "chậm nhất" counts only where the words before it speak of a time limit. */
export function plainDate(timeCase: Case): Verdict {
  const { sentence, before, time, dueLead } = timeCase;
  const { tokens } = sentence;
  if (isPeriodName(timeCase) || firstIn(tokens, { from: time.to, to: Math.min(time.to + 14, sentence.to) }, deniedAt))
    return passed('mention');
  const due = lastBefore(tokens, { from: Math.max(before.from, time.from - 14), to: time.from }, dueNounAt);
  if (due) return byDueNoun(timeCase, due);
  if (timeCase.lead && FOR_WHOM(tokens, sentence.from)) return duty(null, true);
  if (dueLead && !lastBefore(tokens, before, doAt)) return duty(lastBefore(tokens, before, handInAt), true);
  const returns = time.kind === 'time' && time.time.recurrence !== null;
  return returns ? plainRecurrence(timeCase) : passed('mention');
}

/** "gửi báo cáo vào ngày 25 hằng tháng": a day that returns is a last moment beside a verb of handing in. */
function plainRecurrence(timeCase: Case): Verdict {
  const { sentence, before, time } = timeCase;
  const hand = lastBefore(sentence.tokens, { from: Math.max(before.from, time.from - 16), to: time.from }, handInAt);
  const done = hand && lastBefore(sentence.tokens, { from: hand.to, to: time.from }, doAt);
  if (hand && !done) return duty(hand);
  return (opensClause(timeCase) ? byVerbAfter(timeCase) : null) ?? passed('mention');
}

/** "thời hạn gửi báo cáo là 30/10", against "thời hạn bầu cử là …". */
function byDueNoun({ sentence, before, time, lead }: Case, due: Run): Verdict {
  const hand = lastBefore(sentence.tokens, before, handInAt);
  const done = lastBefore(sentence.tokens, { from: due.to, to: time.from }, doAt);
  if (done && (!hand || hand.from < due.from)) return passed('event', done);
  // "Thời hạn: đối với phòng … ngày 06/01": a line that says nothing but the time limit.
  const opens = due.from - sentence.from <= 1;
  return hand || lead || opens ? duty(hand, hand === null) : passed('unclear');
}
