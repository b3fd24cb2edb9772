// Words that look like a body once the marks are gone, or begin like one.

import { foldedMap, foldedSet } from '../language/vocabulary.js';

/** Words spelled like a body once the marks are gone: "số" is no "sở", "bản" no "ban". */
export const OTHER_SPELLINGS = foldedMap<ReadonlySet<string>>({
  sở: new Set(['số', 'sơ', 'so', 'sổ']),
  ban: new Set(['bản', 'bạn', 'bàn', 'bán']),
  tỉnh: new Set(['tình', 'tính', 'tĩnh', 'tinh']),
  bộ: new Set(['bỏ', 'bố', 'bổ', 'bồ']),
  tổ: new Set(['to', 'tờ', 'tô', 'tỏ']),
  xã: new Set(['xa', 'xạ']),
  phường: new Set(['phương', 'phượng']),
  quận: new Set(['quan', 'quán', 'quản', 'quân', 'quần']),
  trường: new Set(['trưởng', 'trương', 'trượng']),
  hội: new Set(['hỏi', 'hối', 'hồi', 'hơi']),
  viện: new Set(['viên', 'viễn']),
  đoàn: new Set(['đoạn', 'đoán', 'đoàn']),
  phòng: new Set(['phong', 'phóng', 'phỏng']),
  khối: new Set(['khỏi', 'khởi', 'khói']),
  cụm: new Set(['cùm']),
  vụ: new Set(['vũ', 'vừ', 'vu', 'vụ']),
  ngành: new Set(['ngạnh']),
  huyện: new Set(['huyền']),
});

/** Words of two syllables that begin like a body: "trường hợp", "hội nghị", "tổ chức". */
export const OTHER_COMPOUNDS = foldedSet(
  'ban hành',
  'trường hợp',
  'hội nghị',
  'hội thi',
  'hội thao',
  'đoàn kết',
  'xã hội',
  'khối lượng',
  'tổ chức',
  'bổ sung',
  'sơ kết',
  'phong trào',
  'tình hình',
  'viên chức',
);
