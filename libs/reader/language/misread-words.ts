// Words that scanning without a Vietnamese model spells wrongly, with the word they stand for.

import { foldMarks } from '@app/kernel/folding.js';

/** Only words that set dates and duties; each wrong form, folded, is no Vietnamese syllable of its own. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  trước: ['trudc', 'truac', 'truroc', 'trurdc', 'trirdc', 'trirac', 'tnroc', 'tru6c', 'truoe', 'tnrdc', 'truofc'],
  gửi: ['girii', 'giri', 'gdi', 'gfii', 'gifi', 'gti', 'gufi'],
  ngày: ['ngiy', 'ngiiy', 'nghy', 'hgay', 'ngdy', 'ngiay', 'ngaay'],
  tháng: ['thing', 'thfing', 'thdng', 'thcing', 'thangi', 'thhng'],
  báo: ['bdo', 'bio', 'bfio', 'bcio'],
  cáo: ['cdo', 'cfio', 'ciio'],
  thường: ['thudng', 'thirong', 'thuo'],
  trực: ['true', 'trtrc', 'trtic'],
  nhất: ['nhdt', 'nhit', 'nhfit', 'nhiit'],
  bộ: ['bp', 'bd'],
  trưởng: ['trudng', 'trirong'],
  nộp: ['ndp', 'npp', 'n6p'],
  kết: ['kdt', 'kfit'],
  ủy: ['iiy', 'fiy'],
  phòng: ['phing'],
};

const MENDED: ReadonlyMap<string, string> = new Map(
  Object.entries(MISREAD).flatMap(([word, forms]) => forms.map((form) => [form, foldMarks(word)] as const)),
);

/** The word, folded, that a misread form stands for, or the form itself. */
export const mendWord = (folded: string): string => MENDED.get(folded) ?? folded;
