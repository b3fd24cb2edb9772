// A paper with every printed line decided, before any PDF or DOCX exists.
import { formatDateInWords, type LocalDate } from '@app/calendar/local-date.js';
import type { FormatProfile } from './document-form.js';

/** One heading and its paragraphs, ready to be set. A blank heading is not printed. */
export interface PaperSection {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly paragraphs: readonly string[];
}

/** A place to sign. `authority` stands above the title: `T/M CHI BỘ`; blank where there is none. */
export interface PaperSignature {
  readonly authority: string;
  readonly title: string;
  readonly name: string;
}

/** Letterhead lines; a paper without a head, such as a news item, has none. */
export interface PaperHead {
  readonly title: string;
  readonly superior: string;
  readonly issuer: string;
  /** Blank where the paper bears no number. */
  readonly numberLine: string;
  readonly placeAndDate: string;
}

/** The finished lines of a paper. */
export interface Paper {
  readonly profile: FormatProfile['id'];
  readonly head: PaperHead | null;
  readonly typeName: string;
  readonly subject: string;
  readonly sections: readonly PaperSection[];
  readonly signature: PaperSignature | null;
  /** A second place to sign, on the left: of minutes, the one who wrote them. */
  readonly leftSignature: PaperSignature | null;
  readonly recipients: readonly string[];
}

/** The lines of a paper as plain text, in the order a reader meets them. */
export const paperAsText = ({ head, typeName, subject, sections }: Paper): string =>
  [
    ...(head
      ? [
          `${head.superior}          ${head.title}`,
          head.issuer,
          '*',
          `${head.numberLine}          ${head.placeAndDate}`,
          '',
        ]
      : []),
    typeName,
    subject,
    '-----',
    ...sections.flatMap(({ heading, paragraphs }) => ['', ...(heading ? [heading] : []), ...paragraphs]),
  ].join('\n');

/** Capitals as Vietnamese papers print them. */
export const upper = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');

/** What a letterhead is made of. Names are as stored. */
export interface HeadFacts {
  readonly superiorName: string | null;
  readonly issuerName: string;
  readonly place: string;
  /** Printed code, or blank. */
  readonly code: string;
  readonly issuedOn: LocalDate;
}

/** The head of a Party paper (Hướng dẫn 36-HD/VPTW; 05-HD/VPTW): no colon after "Số". */
export const partyHead = (facts: HeadFacts): PaperHead => ({
  title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  superior: upper(facts.superiorName ?? ''),
  issuer: upper(facts.issuerName),
  numberLine: facts.code ? `Số ${facts.code}` : '',
  placeAndDate: `${facts.place}, ${formatDateInWords(facts.issuedOn)}`,
});

/** Text as paragraphs: one a line, blank lines left out. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Puts the end mark of the form behind the last paragraph, in place of its own full stop. */
export const withEndMark = (sections: readonly PaperSection[], mark: string): readonly PaperSection[] => {
  const last = sections.at(-1);
  if (!last) return sections;
  const paragraphs = last.paragraphs.map((text, index) =>
    index === last.paragraphs.length - 1 ? `${text.replace(/[./\s]+$/, '')}${mark}` : text,
  );
  return [...sections.slice(0, -1), { ...last, paragraphs }];
};
