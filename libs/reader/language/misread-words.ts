// Words that scanning without a Vietnamese model spells wrongly, with the word they stand for. Keys are folded.

/** Only words that set dates and duties; each wrong form is no Vietnamese syllable of its own. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  truoc: ['trudc', 'truac', 'truroc', 'trurdc', 'trirdc', 'trirac', 'tnroc', 'tru6c', 'truoe', 'tnrdc', 'truofc'],
  gui: ['girii', 'giri', 'gdi', 'gfii', 'gifi', 'gti', 'gufi', 'giri'],
  ngay: ['ngiy', 'ngiiy', 'nghy', 'hgay', 'ngdy', 'ngiay', 'ngaay'],
  thang: ['thing', 'thfing', 'thdng', 'thcing', 'thangi', 'thhng'],
  bao: ['bdo', 'bio', 'bfio', 'bcio'],
  cao: ['cdo', 'cfio', 'ciio'],
  thuong: ['thudng', 'thirong', 'thuo'],
  truc: ['true', 'trtrc', 'trtic'],
  nhat: ['nhdt', 'nhit', 'nhfit', 'nhiit'],
  bo: ['bp', 'bd'],
  truong: ['trudng', 'trirong'],
  nop: ['ndp', 'npp', 'n6p'],
  ket: ['kdt', 'kfit'],
  uy: ['iiy', 'fiy'],
  phong: ['phing'],
};

const MENDED: ReadonlyMap<string, string> = new Map(
  Object.entries(MISREAD).flatMap(([word, forms]) => forms.map((form) => [form, word] as const)),
);

/** The word that a misread form stands for, or the form itself. */
export const mendWord = (folded: string): string => MENDED.get(folded) ?? folded;
