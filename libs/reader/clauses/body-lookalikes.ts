// Words that look like a body once the marks are gone, or begin like one.

/** Words spelled like a body once the marks are gone: "số" is no "sở", "bản" no "ban". */
export const OTHER_SPELLINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  so: new Set(['số', 'sơ', 'so', 'sổ']),
  ban: new Set(['bản', 'bạn', 'bàn', 'bán']),
  tinh: new Set(['tình', 'tính', 'tĩnh', 'tinh']),
  bo: new Set(['bỏ', 'bố', 'bổ', 'bồ']),
  to: new Set(['to', 'tờ', 'tô', 'tỏ']),
  xa: new Set(['xa', 'xạ']),
  phuong: new Set(['phương', 'phượng']),
  quan: new Set(['quan', 'quán', 'quản', 'quân', 'quần']),
  truong: new Set(['trưởng', 'trương', 'trượng']),
  hoi: new Set(['hỏi', 'hối', 'hồi', 'hơi']),
  vien: new Set(['viên', 'viễn']),
  doan: new Set(['đoạn', 'đoán', 'đoàn']),
  phong: new Set(['phong', 'phóng', 'phỏng']),
  khoi: new Set(['khỏi', 'khởi', 'khói']),
  cum: new Set(['cùm']),
  vu: new Set(['vũ', 'vừ', 'vu', 'vụ']),
  nganh: new Set(['ngạnh']),
  huyen: new Set(['huyền']),
};

/** Words of two syllables that begin like a body: "trường hợp", "hội nghị", "tổ chức". */
export const OTHER_COMPOUNDS = new Set([
  'ban hanh',
  'truong hop',
  'hoi nghi',
  'hoi thi',
  'hoi thao',
  'doan ket',
  'xa hoi',
  'khoi luong',
  'to chuc',
  'bo sung',
  'so ket',
  'phong trao',
  'tinh hinh',
  'vien chuc',
]);
