// A published report as an official paper: every printed line decided here, before any PDF or DOCX exists.
import type { FormatProfile } from './document-form.js';
import {
  headOf,
  paragraphsOf,
  sentenceCase,
  withEndMark,
  type HeadFacts,
  type Paper,
  type PaperSection,
} from './paper.js';
import type { ReportSection } from './report-form.js';
import { signatureOf } from './signature.js';

/** What the paper is made of. Names are as stored; case is decided here. */
export interface ReportPaperFacts extends HeadFacts {
  readonly subject: string;
  readonly sections: readonly ReportSection[];
  /** Name of the body in whose name it is signed: `Chi bộ`, `Đảng ủy`. */
  readonly onBehalfOf: string;
  readonly signerTitle: string;
  readonly signerName: string;
  /** "Kính gửi" in papers of offices; blank in the Party's. */
  readonly addressee: string;
  readonly recipients: readonly string[];
}

const toPaperSection = (section: ReportSection): PaperSection => ({
  heading: [section.number, section.heading].filter(Boolean).join(' '),
  level: /^[IVX]+\.$/.test(section.number) || section.number === '' ? 1 : 2,
  paragraphs: paragraphsOf(section.text),
});

/** Headings such as "I. Kết quả công tác" stand once before the numbered sections that belong to them. */
const withPartHeadings = (sections: readonly ReportSection[]): readonly PaperSection[] => {
  const written = sections.filter((one) => one.text.trim() !== '');
  const result: PaperSection[] = [];
  for (const one of written) {
    const part = /^([IVX]+)\.(\d+)\.$/.exec(one.number);
    if (part?.[1] && !result.some((done) => done.heading.startsWith(`${part[1]}. `)))
      result.push({ heading: `${part[1]}. ${one.part ?? 'Kết quả công tác'}`, level: 1, paragraphs: [] });
    result.push(toPaperSection(part ? { ...one, number: `${part[2]}.` } : one));
  }
  return result;
};

/** Sets a report as a paper of its line, in the form of its date. */
export function composeReportPaper(facts: ReportPaperFacts, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: headOf(facts),
    typeName: 'BÁO CÁO',
    // An office begins the subject with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    subject: facts.line === 'PARTY' ? facts.subject : sentenceCase(facts.subject),
    addressee: facts.addressee,
    sections: withEndMark(withPartHeadings(facts.sections), form.endMark),
    signature: signatureOf({
      line: facts.line,
      signsAs: facts.onBehalfOf,
      title: facts.signerTitle,
      name: facts.signerName,
    }),
    leftSignature: null,
    recipients: facts.recipients,
  };
}
