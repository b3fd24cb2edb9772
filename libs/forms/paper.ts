// A paper with every printed line decided, before any PDF or DOCX exists.
import { formatDateInWords, type LocalDate } from '@app/calendar/local-date.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
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
  /** Of a bloc's head: the post held in the own office, under the one in the bloc. */
  readonly secondTitle: string;
  readonly name: string;
}

/** Letterhead lines; a paper without a head, such as a news item, has none. */
export interface PaperHead {
  readonly title: string;
  /** Under the title, in papers of offices; blank in the Party's. */
  readonly motto: string;
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
  /** "Kính gửi" of a report upwards; blank where the form has none. */
  readonly addressee: string;
  readonly sections: readonly PaperSection[];
  readonly signature: PaperSignature | null;
  /** A second place to sign, on the left: of minutes, the one who wrote them. */
  readonly leftSignature: PaperSignature | null;
  readonly recipients: readonly string[];
}

/** The lines of a paper as plain text, in the order a reader meets them. */
export const paperAsText = ({ head, typeName, subject, addressee, sections }: Paper): string =>
  [
    ...(head
      ? [
          `${head.superior}          ${head.title}`,
          head.motto ? `${head.issuer}          ${head.motto}` : head.issuer,
          ...(head.motto ? [] : ['*']),
          `${head.numberLine}          ${head.placeAndDate}`,
          '',
        ]
      : []),
    typeName,
    subject,
    '-----',
    ...(addressee ? [`Kính gửi: ${addressee}`] : []),
    ...sections.flatMap(({ heading, paragraphs }) => ['', ...(heading ? [heading] : []), ...paragraphs]),
  ].join('\n');

/** Capitals as Vietnamese papers print them. */
export const upper = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');

/** The first letter as a capital, the rest as written. */
export const sentenceCase = (text: string): string => upper(text.charAt(0)) + text.slice(1);

/** What a letterhead is made of. Names are as stored. */
export interface HeadFacts {
  readonly line: ReportingLine;
  readonly superiorName: string | null;
  readonly issuerName: string;
  readonly place: string;
  /** Printed code, or blank. */
  readonly code: string;
  readonly issuedOn: LocalDate;
}

/** The head of a Party paper (Hướng dẫn 36-HD/VPTW; 05-HD/VPTW): no colon after "Số". */
const partyHead = (facts: HeadFacts): Pick<PaperHead, 'title' | 'motto' | 'numberLine'> => ({
  title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  motto: '',
  numberLine: facts.code ? `Số ${facts.code}` : '',
});

/** The head of an office's paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): a motto, and a colon after "Số". */
const stateHead = (facts: HeadFacts): Pick<PaperHead, 'title' | 'motto' | 'numberLine'> => ({
  title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  numberLine: facts.code ? `Số: ${facts.code}` : '',
});

/** The letterhead of a line's papers. */
export const headOf = (facts: HeadFacts): PaperHead => ({
  ...(facts.line === 'PARTY' ? partyHead(facts) : stateHead(facts)),
  superior: upper(facts.superiorName ?? ''),
  issuer: upper(facts.issuerName),
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
