// Verbs in a sentence, of handing in or of doing something else, and the first or last of them in a run.
import type { Token } from '../language/lexer.js';
import type { Parser } from '../language/parser.js';
import { foldedMap, foldedSet, word } from '../language/vocabulary.js';
import { isSelf } from './acting-words.js';
import type { Run } from './fields.js';
import { PAPER } from './paper-words.js';
import { DO, HAND_IN, isNominalBefore, PROCESS } from './verb-words.js';

/** Words that make another word of the verb behind them: "tổng hợp", "xác nhận", "chương trình". */
const OTHER_WORD_BEFORE = foldedMap({
  họp: foldedSet(
    ...['tổng', 'phối', 'tập', 'phù', 'kết', 'trường', 'liên', 'thích', 'hòa', 'đợt', 'cuộc', 'phiên', 'kỳ', 'buổi'],
  ),
  xét: foldedSet('xem', 'nhận', 'để'),
  bầu: foldedSet('ban'),
  nhận: foldedSet(
    ...['cá', 'tư', 'công', 'xác', 'chứng', 'ghi', 'người', 'nơi', 'tiếp', 'bệnh', 'nhân', 'viện', 'quân'],
  ),
  trình: foldedSet('chương', 'quy', 'quá', 'công', 'tờ', 'lộ', 'giáo', 'tiến', 'hành', 'tổng', 'thuyết'),
  gửi: foldedSet('ký', 'bao'),
  chuyển: foldedSet('vận', 'luân', 'điều', 'dy', 'di', 'thuyên'),
});
/** Words that make another word of the verb before them: "hợp lệ", "chuyên đề", "nhân dân". */
const OTHER_WORD_AFTER = foldedMap({
  họp: foldedSet('lệ', 'pháp', 'đồng', 'tác', 'nhất', 'lý', 'thư'),
  xét: foldedSet('tặng', 'khen', 'kết', 'chọn', 'duyệt'),
  bầu: foldedSet('cử'),
  chuyển: foldedSet(
    ...['đề', 'môn', 'trách', 'viên', 'ngành', 'gia', 'mục', 'trang', 'biến', 'đổi', 'dịch', 'nghiệp', 'nhượng'],
  ),
  nhận: foldedSet(
    ...['thấy', 'dân', 'sự', 'lực', 'thức', 'viên', 'rộng', 'định', 'xét', 'dịp', 'nhiệm', 'quyết', 'diện'],
  ),
});
const denies = word('không', 'chưa', 'chẳng', 'đừng');
const isMust = word('phải');

const isOtherWord = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[at]?.fold ?? '';
  const before = tokens[at - 1]?.fold ?? '';
  const after = tokens[at + 1]?.fold ?? '';
  return Boolean(OTHER_WORD_BEFORE.get(verb)?.has(before)) || Boolean(OTHER_WORD_AFTER.get(verb)?.has(after));
};

const isDenied = (tokens: readonly Token[], at: number): boolean =>
  denies(tokens[at - 1]) || (isMust(tokens[at - 1]) && denies(tokens[at - 2]));

/** A verb of handing in (or the noun "báo cáo") at a place. */
export function handInAt(tokens: readonly Token[], at: number): Run | null {
  const found = HAND_IN(tokens, at);
  if (!found || isOtherWord(tokens, at) || isDenied(tokens, at)) return null;
  return { from: at, to: found.next };
}

/** The object of a verb of handing in, or what the name of a paper goes on with. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // "báo cáo tự kiểm tra": the report has the name of what the unit does by itself.
  if (isSelf(before)) return HAND_IN(tokens, at - 3)?.next === at - 1;
  return isNominalBefore(before) || isObject(tokens, at);
}

const isObject = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((back) => HAND_IN(tokens, at - back)?.next === at || PAPER(tokens, at - back) !== null);

/** A capital letter after a word: "Ban Tổ chức". */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at]?.isCapital === true && (tokens[at - 1]?.kind === 'word' || isJoined(tokens, at));

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
