// "Nơi nhận": who gets a copy, punctuated as each line's form wants it, the archive last.
import type { ReportingLine } from '@app/hierarchy/organisation.js';

/** Lines of the copy list (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const recipientList = (
  { line, signsAs }: { readonly line: ReportingLine; readonly signsAs: string },
  others: readonly string[],
): readonly string[] =>
  line === 'PARTY'
    ? [...others.map((one) => `${one},`), `Lưu ${signsAs}.`]
    : [...others.map((one) => `${one};`), 'Lưu: VT.'];
