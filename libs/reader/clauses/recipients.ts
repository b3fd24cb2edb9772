// Where a paper goes.
import { choice, optional, phrase, sequence } from '../language/parser.js';
import { isCapital, lastWord, opensBody, runOfName, type Ends } from './body-names.js';
import { takenAt, type Field, type Run } from './fields.js';
import { TOWARDS } from './acting-words.js';

const RECIPIENT_ENDS = phrase(
  'de',
  'theo',
  'bang',
  'kem',
  'xem xet',
  'tong hop',
  'truoc',
  'cham nhat',
  'muon nhat',
  'trong',
  'qua',
  'thong qua',
  'dong thoi',
  'sau',
  'khi',
  'nham',
  'ngay',
  'hang',
  'dinh ky',
  'vao',
  'phe duyet',
  'tham dinh',
  'xet',
  'duyet',
  'ket qua',
  'tinh hinh',
  'bao cao',
  'danh sach',
  'ho so',
  'ban',
  'quyet dinh',
  'cho y kien',
  'theo doi',
  'chi dao',
  'gom',
  'moi',
  'viec',
  'noi dung',
  'han',
  'thoi han',
  'so luong',
  'nhung',
  'ky',
  'ky ban hanh',
  'bao gom',
  'cac noi dung',
  'bien ban',
  've',
  'dung',
  'day du',
  'kip thoi',
  'chu truong',
  'nhu',
  'cung',
  'thuc hien',
);

/** "… 01 bộ hồ sơ": how many copies, no ministry. */
const SETS = new Set(['bo', 'ban', 'cuon', 'quyen', 'tap']);
const COPIES = phrase('giay', 'mem', 'cung', 'chinh', 'in', 'dien tu', 'sao', 'ky so', 'scan');

/** "gửi Văn phòng Đảng ủy bản giấy": a copy, no body. */
const isCopy = ({ tokens }: Field, at: number): boolean => !isCapital(tokens[at]) && COPIES(tokens, at + 1) !== null;

/** Ends the name of a recipient; "Ban" in the middle of a name begins another body only after a comma. */
const recipientEnds: Ends = {
  isEnd: (field, at) => {
    const token = field.tokens[at];
    if (token?.fold === 'ban') return isCopy(field, at);
    if (token?.kind === 'number') return SETS.has(field.tokens[at + 1]?.fold ?? '');
    return RECIPIENT_ENDS(field.tokens, at) !== null && !isCapital(token);
  },
};

const nameFrom = (field: Field, at: number): Run | null => {
  if (!opensBody(field, at)) return null;
  const run = lastWord(field, runOfName(field, at, recipientEnds));
  return run.to > run.from ? run : null;
};

const MORE_TOWARDS = phrase(
  'gui',
  'trinh',
  'nop',
  'lai',
  'tai',
  'truc tiep tai',
  'truc tiep cho',
  'truc tiep ve',
  'gui lai',
  'xin y kien',
  'lay y kien',
  'y kien cua',
  'noi nhan',
);

/** "cho Đảng ủy Văn phòng, thông qua bộ phận giúp việc": through whom it goes belongs to the address. */
function withIntermediary(field: Field, run: Run): Run {
  const at = field.tokens[run.to]?.fold === ',' ? run.to + 1 : run.to;
  const through = phrase('thong qua', 'qua')(field.tokens, at);
  const next = through && at < field.to ? nameFrom(field, through.next) : null;
  return next ? { from: run.from, to: next.to } : run;
}

const both = phrase('ca', 'ca cho');

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
  'duyet',
  'xem xet',
  'phe duyet',
  'tham dinh',
  'tong hop',
  'quyet dinh',
  'cho y kien',
  'theo doi',
);

/** "để Lãnh đạo Viện duyệt": whoever decides on the paper gets it. */
function approverIn(field: Field, from: number): Run | null {
  for (let at = from; at < field.to; at += 1) {
    if (field.tokens[at]?.fold !== 'de' || !opensBody(field, at + 1)) continue;
    const run = runOfName(field, at + 1, recipientEnds);
    return APPROVES(field.tokens, run.to) ? run : null;
  }
  return null;
}
