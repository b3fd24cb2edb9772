// Where a paper goes.
import { choice, optional, phrase, sequence } from '../language/parser.js';
import { word } from '../language/vocabulary.js';
import { lastWord, opensBody, runOfName, type Ends } from './body-names.js';
import { takenAt, type Field, type Run } from './fields.js';
import { TOWARDS } from './acting-words.js';

const RECIPIENT_ENDS = phrase(
  'để',
  'theo',
  'bằng',
  'kèm',
  'xem xét',
  'tổng hợp',
  'trước',
  'chậm nhất',
  'muộn nhất',
  'trong',
  'qua',
  'thông qua',
  'đồng thời',
  'sau',
  'khi',
  'nhằm',
  'ngày',
  'ngay',
  'hằng',
  'định kỳ',
  'vào',
  'phê duyệt',
  'thẩm định',
  'xét',
  'duyệt',
  'kết quả',
  'tình hình',
  'báo cáo',
  'danh sách',
  'hồ sơ',
  'bản',
  'quyết định',
  'cho ý kiến',
  'theo dõi',
  'chỉ đạo',
  'gồm',
  'mỗi',
  'việc',
  'nội dung',
  'hạn',
  'thời hạn',
  'số lượng',
  'những',
  'nhưng',
  'ký',
  'kỳ',
  'ký ban hành',
  'bao gồm',
  'các nội dung',
  'biên bản',
  'về',
  'đúng',
  'đầy đủ',
  'kịp thời',
  'chủ trương',
  'như',
  'cùng',
  'thực hiện',
);

/** "… 01 bộ hồ sơ": how many copies, no ministry. */
const isSet = word('bộ', 'bản', 'cuốn', 'quyển', 'tập');
const COPIES = phrase('giấy', 'mềm', 'cứng', 'chính', 'in', 'điện tử', 'sao', 'ký số', 'scan');

/** "gửi Văn phòng Đảng ủy bản giấy": a copy, no body. */
const isCopy = ({ tokens }: Field, at: number): boolean => !tokens[at]?.isCapital && COPIES(tokens, at + 1) !== null;

const mayBeCopy = word('bản', 'ban');

/** Whether the name of a recipient ends: at "bản giấy" (not at the "Ban" of a name), at a number of copies, at a word like "để". */
const recipientEnds: Ends = {
  isEnd: (field, at) => {
    const token = field.tokens[at];
    if (mayBeCopy(token)) return isCopy(field, at);
    if (token?.kind === 'number') return isSet(field.tokens[at + 1]);
    return RECIPIENT_ENDS(field.tokens, at) !== null && !token?.isCapital;
  },
};

const nameFrom = (field: Field, at: number): Run | null => {
  if (!opensBody(field, at)) return null;
  const run = lastWord(field, runOfName(field, at, recipientEnds));
  return run.to > run.from ? run : null;
};

const MORE_TOWARDS = phrase(
  'gửi',
  'trình',
  'nộp',
  'lại',
  'tại',
  'trực tiếp tại',
  'trực tiếp cho',
  'trực tiếp về',
  'gửi lại',
  'xin ý kiến',
  'lấy ý kiến',
  'ý kiến của',
  'nơi nhận',
);

/** "cho Đảng ủy Văn phòng, thông qua bộ phận giúp việc": through whom it goes belongs to the address. */
function withIntermediary(field: Field, run: Run): Run {
  const at = field.tokens[run.to]?.fold === ',' ? run.to + 1 : run.to;
  const through = phrase('thông qua', 'qua')(field.tokens, at);
  const next = through && at < field.to ? nameFrom(field, through.next) : null;
  return next ? { from: run.from, to: next.to } : run;
}

const both = phrase('cả', 'cả cho');

/** Where what the verb hands over goes: "về …", "cho …", or the name right after the verb. Null where none is named. */
export function recipientAfter(field: Field, verbEnd: number): Run | null {
  const direct = nameFrom(field, verbEnd);
  if (direct) return withIntermediary(field, direct);
  for (let at = verbEnd; at < field.to; at += 1) {
    if (takenAt(field, at)) continue;
    const towards = choice<unknown>(sequence(optional(both), TOWARDS), MORE_TOWARDS)(field.tokens, at);
    const run = towards && nameFrom(field, towards.next);
    if (run) return withIntermediary(field, run);
  }
  return approverIn(field, verbEnd);
}

const APPROVES = phrase(
  'duyệt',
  'xem xét',
  'phê duyệt',
  'thẩm định',
  'tổng hợp',
  'quyết định',
  'cho ý kiến',
  'theo dõi',
);

const isInOrderTo = word('để');

/** "để Lãnh đạo Viện duyệt": whoever decides on the paper gets it. */
function approverIn(field: Field, from: number): Run | null {
  for (let at = from; at < field.to; at += 1) {
    if (!isInOrderTo(field.tokens[at]) || !opensBody(field, at + 1)) continue;
    const run = runOfName(field, at + 1, recipientEnds);
    return APPROVES(field.tokens, run.to) ? run : null;
  }
  return null;
}
