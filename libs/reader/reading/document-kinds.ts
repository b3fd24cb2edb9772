// The kind of a paper: by its title, else by its symbol.
import { DOCUMENT_TYPES } from '@app/forms/document-number.js';
import { foldedMap, foldedPattern } from '../language/vocabulary.js';
import { cut, type Piece, pieceOf, split, trimmed } from '../language/letters.js';
import { isCapitals, type Cell, type Letterhead } from './letterhead.js';

/** Kinds that are received and never issued here, with their symbols (Quy định 399-QĐ/TW; Nghị định 30/2020/NĐ-CP). */
const ONLY_RECEIVED = {
  QĐi: 'quy định',
  CĐ: 'công điện',
  GM: 'giấy mời',
  TM: 'thư mời',
  TLe: 'thể lệ',
  PA: 'phương án',
  TC: 'thông cáo',
  QTr: 'quy trình',
  ĐL: 'điều lệ',
  NĐ: 'nghị định',
} as const;
/** Known by its title only: its symbol TT is that of the Party's "thông tri". */
const BY_TITLE_ONLY = ['thông tư'];

const BY_SYMBOL = foldedMap<string>({ ...DOCUMENT_TYPES, ...ONLY_RECEIVED });
const BY_TITLE = foldedMap(Object.fromEntries([...BY_SYMBOL.values(), ...BY_TITLE_ONLY].map((kind) => [kind, kind])));

export interface Title {
  readonly kind: string;
  /** The line it stands on, and what follows it there. */
  readonly line: number;
  readonly rest: Piece;
}

const CODE = foldedPattern(/^(?:số\s{0,2}:?\s{0,2})?\d{1,5}\s?[-/]/);

/** The title in capitals; a name goes on in capitals only where a code or nothing follows ("QUY CHẾ LÀM VIỆC"). */
export function titleOf(head: Letterhead): Title | null {
  for (const [line, cells] of head.lines.entries())
    for (const cell of cells) {
      const title = titleIn(cell);
      if (title) return { ...title, line };
    }
  return null;
}

/** As long as the name and but for one letter the same: "KE ROACH". */
const isNearly = (written: string, name: string): boolean =>
  written.length === name.length && Array.from(written).filter((letter, at) => letter !== name[at]).length <= 1;

function titleIn(cell: Cell): Omit<Title, 'line'> | null {
  for (const [name, kind] of BY_TITLE) {
    if (cell.isCapitals && isNearly(cell.folded, name)) return { kind, rest: cut(cell, cell.text.length) };
    if (!cell.folded.startsWith(name) || !isCapitals(cell.text.slice(0, name.length))) continue;
    const rest = trimmed(cut(cell, name.length));
    if (rest.text === '' || isCapitals(rest.text) || CODE.test(rest.folded)) return { kind, rest };
  }
  return null;
}

/** The title inside one long line: "… năm 2020 KẾ HOẠCH kiểm điểm …". */
export function titleWithin(head: Letterhead): (Omit<Title, 'line'> & { readonly line: -1 }) | null {
  for (const [name, kind] of BY_TITLE) {
    const at = head.folded.indexOf(` ${name} `);
    if (at < 0 || !isCapitals(head.text.slice(at + 1, at + 1 + name.length))) continue;
    const [rest = cut(head, head.text.length)] = split(cut(head, at + 1 + name.length), /\n/g);
    return { kind, rest: trimmed(rest), line: -1 };
  }
  return null;
}

/** By the symbol: "KH-UBND" is a plan, "SNV-CCHC" names an office and so belongs to a letter. */
export function kindOfSymbol(symbol: string | null): string | null {
  if (!symbol) return null;
  return BY_SYMBOL.get(pieceOf(symbol.split(/[/-]/, 1)[0] ?? '').folded) ?? 'công văn';
}
