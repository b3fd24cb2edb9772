// A published report as an official paper: every printed line decided here, before any PDF or DOCX exists.
import type { FormatProfile } from './document-form.js';
import { paragraphsOf, partyHead, upper, withEndMark, type HeadFacts, type Paper, type PaperSection } from './paper.js';
import type { ReportSection } from './report-form.js';

/** What the paper is made of. Names are as stored; case is decided here. */
export interface ReportPaperFacts extends HeadFacts {
  readonly subject: string;
  readonly sections: readonly ReportSection[];
  /** Name of the body in whose name it is signed: `Chi bộ`, `Đảng ủy`. */
  readonly onBehalfOf: string;
  readonly signerTitle: string;
  readonly signerName: string;
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

/**
 * Sets a report as a Party paper (Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW): collective bodies sign "T/M",
 * also through a deputy, whose own title is printed; never "K/T" (domain notes on documents, 2.4).
 */
export function composeReportPaper(facts: ReportPaperFacts, form: FormatProfile): Paper {
  return {
    profile: form.id,
    head: partyHead(facts),
    typeName: 'BÁO CÁO',
    subject: facts.subject,
    sections: withEndMark(withPartHeadings(facts.sections), form.endMark),
    signature: {
      authority: `T/M ${upper(facts.onBehalfOf)}`,
      title: upper(facts.signerTitle),
      name: facts.signerName,
    },
    leftSignature: null,
    recipients: facts.recipients,
  };
}
