// Whoever must act in a clause.
import type { Token } from '../language/lexer.js';
import { phrase, type Parser } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import { lastWord, opensBody, runOfName, actsAt, type Ends } from './body-names.js';
import { takenAt, type Field, type Run } from './fields.js';
import { PAPER } from './paper-words.js';
import { ASKS, TOWARDS } from './acting-words.js';
import { HAND_IN } from './verb-words.js';

const subjectEnds: Ends = { isEnd: actsAt };

/** "giáo", which folds to "giao". */
const isTeaching = (token: Token | undefined): boolean => token?.fold === 'giao' && token.small !== 'giao';

/** "đề nghị", not in "hồ sơ đề nghị"; "giao", not the second half of "tuyên giáo". */
const asksAt: Parser<string> = (tokens, at) => {
  const asks = ASKS(tokens, at);
  if (!asks || PAPER(tokens, at - 2) || PAPER(tokens, at - 1)) return null;
  return isTeaching(tokens[at]) ? null : asks;
};

const standsBeforeOther = word(
  'về',
  'đến',
  'tới',
  'lên',
  'với',
  'tại',
  'theo',
  'qua',
  'thuộc',
  'trong',
  'số',
  'từ',
  'nơi',
  'bởi',
  'trước',
  'sau',
  'ngày',
  'hội',
  'nghị',
  'đại',
);

/** "nộp Ban Tổ chức Đảng ủy": what stands right behind such a verb receives. */
const handsTo = word('gửi', 'nộp', 'trình', 'chuyển', 'cho');
/** "của", "do" and their like: the name behind such a word is that of whoever acts. */
const opensActor = word('của', 'do', 'riêng', 'hạn', 'mà');
const isBy = word('của', 'do');

/** Whether a name at this place can be whoever acts: nothing before it makes it an object. */
function mayAct(field: Field, at: number): boolean {
  const before = field.tokens[at - 1];
  if (at === field.from || !before) return true;
  if (before.kind === 'mark') return true;
  if (asksAt(field.tokens, at - 2)) return true;
  if (opensActor(before)) return true;
  return (
    !standsBeforeOther(before) &&
    (asksAt(field.tokens, at - 2) !== null ||
      asksAt(field.tokens, at - 1) !== null ||
      field.tokens[at]?.isCapital === true)
  );
}

/** The place after a time, or after a name that receives; `at` itself where neither stands there. */
function endOfOther(field: Field, at: number): number {
  const taken = takenAt(field, at);
  if (taken) return taken.to;
  const receives = handsTo(field.tokens[at - 1]) && opensBody(field, at);
  return receives ? runOfName(field, at, subjectEnds).to : at;
}

/** "về Đảng ủy": from here on names receive. */
const goesTowards = (field: Field, at: number): boolean =>
  TOWARDS(field.tokens, at) !== null && !asksAt(field.tokens, at - 1) && opensBody(field, at + 1);

/** The first name in the field that can act and is not part of a time. */
function firstSubject(field: Field): Run | null {
  for (let at = field.from; at < field.to; at += 1) {
    const after = endOfOther(field, at);
    if (after > at) {
      at = after - 1;
      continue;
    }
    if (goesTowards(field, at)) return null;
    if (!opensBody(field, at) || NO_OWNER(field.tokens, at) || !mayAct(field, at)) continue;
    const run = lastWord(field, runOfName(field, at, subjectEnds));
    if (run.to > run.from && run.to - run.from < 60) return run;
  }
  return null;
}

/** The last colon before the end of the field; -1 where there is none. */
function lastColon({ tokens, from, to }: Field): number {
  for (let at = to - 2; at >= from; at -= 1) if (tokens[at]?.fold === ':') return at;
  return -1;
}

/**
 * Whoever must act before the verb at `verb`: the one who is asked to ("đề nghị các đơn vị …"), else the first name
 * after the last colon, else the first at all. Null where there is none.
 */
export function subjectBefore(field: Field, verb: number): Run | null {
  const ahead = { ...field, to: Math.max(field.from, Math.min(verb, field.to)) };
  const colon = lastColon(ahead);
  const afterColon = colon >= 0 ? { ...ahead, from: colon + 1 } : ahead;
  return askedIn(afterColon) ?? firstSubject(afterColon) ?? (colon >= 0 ? firstSubject(ahead) : null);
}

/** "Báo cáo của các đơn vị", "do các đơn vị lập": whoever a paper is said to come from. */
export function ownerIn(field: Field): Run | null {
  for (let at = field.from; at < field.to - 1; at += 1) {
    if (!isBy(field.tokens[at]) || !opensBody(field, at + 1)) continue;
    if (NO_OWNER(field.tokens, at + 1) === null) return lastWord(field, runOfName(field, at + 1, subjectEnds));
  }
  return null;
}

/** "Cờ thi đua của Chính phủ": whose award it is, not whose paper. */
const NO_OWNER = phrase('chính phủ', 'thủ tướng', 'nhà nước', 'chủ tịch nước', 'quốc hội');

/** Every body that is asked or told to act in an announcing paragraph: "Văn phòng đề nghị các cơ quan, địa phương:". */
export function askedIn(field: Field): Run | null {
  for (let at = field.to - 1; at >= field.from; at -= 1) {
    const asks = asksAt(field.tokens, at);
    if (!asks || !opensBody(field, asks.next)) continue;
    const run = lastWord(field, runOfName(field, asks.next, subjectEnds));
    if (asks.value !== 'hướng dẫn' || HAND_IN(field.tokens, run.to)) return run;
  }
  return null;
}
