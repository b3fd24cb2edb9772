// Numbers and symbols of official documents: how they are printed and how written ones are normalised.

/** Document types by symbol (Quy định 399-QĐ/TW; Hướng dẫn 36-HD/VPTW), with their Vietnamese names. */
export const DOCUMENT_TYPES = {
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  CT: 'chỉ thị',
  KL: 'kết luận',
  QC: 'quy chế',
  TT: 'thông tri',
  HD: 'hướng dẫn',
  TB: 'thông báo',
  BC: 'báo cáo',
  KH: 'kế hoạch',
  CTr: 'chương trình',
  ĐA: 'đề án',
  TTr: 'tờ trình',
  CV: 'công văn',
  BB: 'biên bản',
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** A number printed with at least two digits: 5 becomes `05`. */
export const printNumber = (number: number): string => String(number).padStart(2, '0');

/** The code of an issued Party document: `05-BC/ĐU` (HD 36-HD/VPTW: hyphen, no colon after "Số"). */
export const documentCode = (number: number, type: DocumentType, organSymbol: string): string =>
  `${printNumber(number)}-${type}/${organSymbol}`;

/** The code of a draft, its number left blank for the clerk. */
export const draftCode = (type: DocumentType, organSymbol: string): string => `      -${type}/${organSymbol}`;

/** Removes blanks and long dashes inside a written code: `126 – HD/ĐU` becomes `126-HD/ĐU`. */
export const normaliseCode = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .trim();
