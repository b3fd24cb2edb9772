// The kind of a paper: by its title, else by its symbol.
import { foldedPattern } from '../language/vocabulary.js';
import { foldMarks } from '@app/kernel/folding.js';
import { isCapitals, type Letterhead } from './letterhead.js';

/** Kinds as titles name them (Quy định 399-QĐ/TW; Nghị định 30/2020/NĐ-CP), with the symbols they have. */
const KINDS: readonly (readonly [kind: string, symbol: string])[] = [
  ['hướng dẫn', 'HD'],
  ['công văn', 'CV'],
  ['kế hoạch', 'KH'],
  ['quyết định', 'QĐ'],
  ['thông báo', 'TB'],
  ['quy chế', 'QC'],
  ['quy định', 'QĐi'],
  ['chỉ thị', 'CT'],
  ['kết luận', 'KL'],
  ['nghị quyết', 'NQ'],
  ['chương trình', 'CTr'],
  ['tờ trình', 'TTr'],
  ['báo cáo', 'BC'],
  ['thông tri', 'TT'],
  ['thông tư', 'TT'],
  ['công điện', 'CĐ'],
  ['đề án', 'ĐA'],
  ['giấy mời', 'GM'],
  ['thư mời', 'TM'],
  ['thể lệ', 'TLe'],
  ['phương án', 'PA'],
  ['thông cáo', 'TC'],
  ['công điện', 'CĐ'],
  ['quy trình', 'QTr'],
  ['biên bản', 'BB'],
  ['điều lệ', 'ĐL'],
  ['nghị định', 'NĐ'],
];

const BY_TITLE = new Map(KINDS.map(([kind]) => [foldMarks(kind), kind]));
const BY_SYMBOL = new Map(KINDS.toReversed().map(([kind, symbol]) => [foldMarks(symbol), kind]));

export interface Title {
  readonly kind: string;
  /** The line it stands on, and what follows it there. */
  readonly line: number;
  readonly rest: string;
}

const CODE = foldedPattern(/^(?:số\s{0,2}:?\s{0,2})?\d{1,5}\s?[-/]/);

/** The title in capitals; a name goes on in capitals only where a code or nothing follows ("QUY CHẾ LÀM VIỆC"). */
export function titleOf(head: Letterhead): Title | null {
  for (const [line, cells] of head.lines.entries())
    for (const cell of cells) {
      const title = titleIn(cell.text, cell.folded);
      if (title) return { ...title, line };
    }
  return null;
}

/** As long and but for one letter the same: "KE ROACH". */
const isNearly = (one: string, other: string): boolean =>
  one.length === other.length && Array.from(one).filter((letter, at) => letter !== other[at]).length <= 1;

function titleIn(text: string, folded: string): Omit<Title, 'line'> | null {
  for (const [name, kind] of BY_TITLE) {
    if (isNearly(folded, name) && isCapitals(text)) return { kind, rest: '' };
    if (!folded.startsWith(name)) continue;
    const written = text.slice(0, name.length);
    const rest = text.slice(name.length).trim();
    const named = isCapitals(written) && (rest === '' || isCapitals(rest) || CODE.test(foldMarks(rest)));
    if (named) return { kind, rest };
  }
  return null;
}

/** The title inside one long line: "… năm 2020 KẾ HOẠCH kiểm điểm …". */
export function titleWithin(head: Letterhead): (Omit<Title, 'line'> & { readonly line: -1 }) | null {
  for (const [name, kind] of BY_TITLE) {
    const at = head.folded.indexOf(` ${name} `);
    if (at < 0 || !isCapitals(head.text.slice(at + 1, at + 1 + name.length))) continue;
    const rest = head.text.slice(at + 1 + name.length).split('\n')[0] ?? '';
    return { kind, rest: rest.trim(), line: -1 };
  }
  return null;
}

/** By the symbol: "KH-UBND" is a plan, "SNV-CCHC" names an office and so belongs to a letter. */
export function kindOfSymbol(symbol: string | null): string | null {
  if (!symbol) return null;
  return BY_SYMBOL.get(foldMarks(symbol.split(/[/-]/)[0] ?? '')) ?? 'công văn';
}
