// Which verb governs a time: one of handing in, or one of doing something else.
import type { Token } from '../language/lexer.js';
import type { Parser } from '../language/parser.js';
import type { Run } from './fields.js';
import { PAPER } from './paper-words.js';
import { DO, HAND_IN, NOMINAL, PROCESS } from './verb-words.js';

/** Words before "nhận" and "trình" that make another word of them: xác nhận, chương trình. */
const OTHER_WORD_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  hop: new Set([
    'tong',
    'phoi',
    'tap',
    'phu',
    'ket',
    'truong',
    'lien',
    'thich',
    'hoa',
    'dot',
    'cuoc',
    'phien',
    'ky',
    'buoi',
  ]),
  xet: new Set(['xem', 'nhan', 'de']),
  bau: new Set(['ban']),
  nhan: new Set(['ca', 'tu', 'cong', 'xac', 'chung', 'ghi', 'nguoi', 'noi', 'tiep', 'benh', 'nhan', 'vien', 'quan']),
  trinh: new Set(['chuong', 'quy', 'qua', 'cong', 'to', 'lo', 'giao', 'tien', 'hanh', 'tong', 'thuyet']),
  gui: new Set(['ky', 'bao']),
  chuyen: new Set(['van', 'luan', 'dieu', 'dy', 'di', 'thuyen']),
};
const OTHER_WORD_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  hop: new Set(['le', 'phap', 'dong', 'tac', 'nhat', 'ly', 'thu']),
  xet: new Set(['tang', 'khen', 'ket', 'chon', 'duyet']),
  bau: new Set(['cu']),
  chuyen: new Set([
    'de',
    'mon',
    'trach',
    'vien',
    'nganh',
    'gia',
    'muc',
    'trang',
    'bien',
    'doi',
    'dich',
    'nghiep',
    'nhuong',
  ]),
  nhan: new Set(['thay', 'dan', 'su', 'luc', 'thuc', 'vien', 'rong', 'dinh', 'xet', 'dip', 'nhiem', 'quyet', 'dien']),
};
const NEGATIONS = new Set(['khong', 'chua', 'chang', 'dung']);

const isOtherWord = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.fold ?? '';
  const before = tokens[at - 1]?.fold ?? '';
  const after = tokens[at + 1]?.fold ?? '';
  return Boolean(OTHER_WORD_BEFORE[word]?.has(before)) || Boolean(OTHER_WORD_AFTER[word]?.has(after));
};

const isDenied = (tokens: readonly Token[], at: number): boolean => {
  const [before, earlier] = [tokens[at - 1]?.fold ?? '', tokens[at - 2]?.fold ?? ''];
  return NEGATIONS.has(before) || (before === 'phai' && NEGATIONS.has(earlier));
};

/** A verb of handing in (or the noun "báo cáo") at a place. */
export function handInAt(tokens: readonly Token[], at: number): Run | null {
  const found = HAND_IN(tokens, at);
  if (!found || isOtherWord(tokens, at) || isDenied(tokens, at)) return null;
  return { from: at, to: found.next };
}

/** "báo cáo tự kiểm tra": the report has the name of what the unit does by itself. */
const isSelf = (token: Token): boolean =>
  token.fold === 'tu' && token.text.toLocaleLowerCase('vi').normalize('NFC') === 'tự';

/** The object of a verb of handing in, or what the name of a paper goes on with. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (isSelf(before)) return HAND_IN(tokens, at - 3)?.next === at - 1;
  return NOMINAL.has(before.fold) || isObject(tokens, at);
}

const isObject = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((back) => HAND_IN(tokens, at - back)?.next === at || PAPER(tokens, at - back) !== null);

/** A capital letter after a word: "Ban Tổ chức". */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && (tokens[at - 1]?.kind === 'word' || isJoined(tokens, at));

/** "Ban Tổ chức - Kiểm tra": a dash joins two words of one name. */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  /^[-–]$/.test(tokens[at - 1]?.fold ?? '') && tokens[at - 2]?.kind === 'word';

/** A verb of doing at a place, where it is no part of a name ("kết quả tổ chức cuộc thi"). */
export function doAt(tokens: readonly Token[], at: number): Run | null {
  const found = DO(tokens, at);
  if (!found || isOtherWord(tokens, at) || isNominal(tokens, at) || isDenied(tokens, at)) return null;
  return isInName(tokens, at) ? null : { from: at, to: found.next };
}

type Finder = (tokens: readonly Token[], at: number) => Run | null;

/** The last match that ends before `to`. */
export function lastBefore(tokens: readonly Token[], { from, to }: Run, find: Finder): Run | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const found = find(tokens, at);
    if (found && found.to <= to) return found;
  }
  return null;
}

/** The first match that begins in the run. */
export function firstIn(tokens: readonly Token[], { from, to }: Run, find: Finder): Run | null {
  for (let at = from; at < to; at += 1) {
    const found = find(tokens, at);
    if (found && found.to <= to) return found;
  }
  return null;
}

/** A parser as a finder of runs. */
export const found =
  (parser: Parser<unknown>): Finder =>
  (tokens, at) => {
    const match = parser(tokens, at);
    return match ? { from: at, to: match.next } : null;
  };

export const paperAt: Finder = found(PAPER);
const processWord = found(PROCESS);
/** A verb of the superior's own work on what it was given. */
export const processAt: Finder = (tokens, at) => (isNominal(tokens, at) ? null : processWord(tokens, at));
