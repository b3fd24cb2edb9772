// Numbers and symbols of official documents: how they are printed and how written ones are normalised.
import type { ReportingLine } from '@app/hierarchy/organisation.js';

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

/** Who numbers: a Party organ, or an office of the State, in whose line emulation blocs report. */
export interface NumberedBy {
  readonly organSymbol: string;
  readonly line: ReportingLine;
}

/**
 * The code of an issued document: `05-BC/ĐU` of a Party organ (Hướng dẫn 36-HD/VPTW), `15/BC-STC` of an office
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I; before it Thông tư 01/2011/TT-BNV).
 */
export const documentCode = (number: number, type: DocumentType, by: NumberedBy): string =>
  `${printNumber(number)}${codeTail(type, by)}`;

/** The code of a draft, its number left blank for the clerk. */
export const draftCode = (type: DocumentType, by: NumberedBy): string => `      ${codeTail(type, by)}`;

const codeTail = (type: DocumentType, { organSymbol, line }: NumberedBy): string =>
  line === 'PARTY' ? `-${type}/${organSymbol}` : `/${type}-${organSymbol}`;

/** Removes blanks and long dashes inside a written code: `126 – HD/ĐU` becomes `126-HD/ĐU`. */
export const normaliseCode = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .trim();

const joinedAlike = (code: string): string => code.replace(/[-/]/g, '-').toUpperCase();

/** Whether two codes name the same document: `77/SGDĐT-VP` and `77-SGDĐT-VP` are written of one and the same. */
export const sameCode = (code: string, other: string | null): boolean =>
  other !== null && joinedAlike(code) === joinedAlike(other);
