// A published report as an official paper: every printed line decided here, before any PDF or DOCX exists.
import { formatDateInWords, type LocalDate } from '@app/calendar/local-date.js';
import type { FormatProfile } from './document-form.js';
import type { ReportSection } from './report-form.js';

/** What the paper is made of. Names are as stored; case is decided here. */
export interface ReportPaperFacts {
  readonly superiorName: string | null;
  readonly issuerName: string;
  readonly place: string;
  readonly code: string;
  readonly issuedOn: LocalDate;
  readonly subject: string;
  readonly sections: readonly ReportSection[];
  /** Name of the body in whose name it is signed: `Chi bộ`, `Đảng ủy`. */
  readonly onBehalfOf: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
}

/** One heading and its paragraphs, ready to be set. */
export interface PaperSection {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly paragraphs: readonly string[];
}

/** The finished lines of the paper. */
export interface ReportPaper {
  readonly profile: FormatProfile['id'];
  readonly title: string;
  readonly superior: string;
  readonly issuer: string;
  readonly numberLine: string;
  readonly placeAndDate: string;
  readonly typeName: string;
  readonly subject: string;
  readonly sections: readonly PaperSection[];
  readonly authority: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
}

const upper = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');

const toPaperSection = (section: ReportSection): PaperSection => ({
  heading: [section.number, section.heading].filter(Boolean).join(' '),
  level: /^[IVX]+\.$/.test(section.number) || section.number === '' ? 1 : 2,
  paragraphs: section.text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

/** Puts the end mark of the form behind the last paragraph, in place of its own full stop. */
const withEndMark = (sections: readonly PaperSection[], mark: string): readonly PaperSection[] => {
  const last = sections.at(-1);
  if (!last) return sections;
  const paragraphs = last.paragraphs.map((text, index) =>
    index === last.paragraphs.length - 1 ? `${text.replace(/[./\s]+$/, '')}${mark}` : text,
  );
  return [...sections.slice(0, -1), { ...last, paragraphs }];
};

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
export function composeReportPaper(facts: ReportPaperFacts, form: FormatProfile): ReportPaper {
  return {
    profile: form.id,
    title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    superior: upper(facts.superiorName ?? ''),
    issuer: upper(facts.issuerName),
    numberLine: `Số ${facts.code}`,
    placeAndDate: `${facts.place}, ${formatDateInWords(facts.issuedOn)}`,
    typeName: 'BÁO CÁO',
    subject: facts.subject,
    sections: withEndMark(withPartHeadings(facts.sections), form.endMark),
    authority: `T/M ${upper(facts.onBehalfOf)}`,
    signerTitle: upper(facts.signerTitle),
    signerName: facts.signerName,
    recipients: facts.recipients,
  };
}
