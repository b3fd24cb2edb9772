// Which papers a meeting leaves, and what they are made of.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Adoption } from '@app/workflow/adoption.js';
import type { MeetingRecord } from '@app/workflow/meeting.js';
import type { DocumentType } from './document-number.js';

export const MEETING_PAPERS = ['minutes', 'conclusion', 'contributions', 'news'] as const;
export type MeetingPaperKind = (typeof MEETING_PAPERS)[number];

/** Document type whose series gives the number; null for papers that bear none. */
export const MEETING_PAPER_TYPES: Readonly<Record<MeetingPaperKind, DocumentType | null>> = {
  minutes: 'BB',
  conclusion: 'TB',
  contributions: null,
  news: null,
};

/** A meeting as its papers print it: everything as it stood when they were issued. */
export interface MeetingPaperFacts {
  readonly superiorName: string | null;
  readonly issuerName: string;
  /** Organisation whose body met, as its name is spoken: `Chi bộ Thư viện tỉnh`. */
  readonly unitName: string;
  readonly signsAs: string;
  /** Place in the date line. */
  readonly place: string;
  readonly issuedOn: LocalDate;
  readonly title: string;
  readonly venue: string;
  readonly heldOn: LocalDate;
  /** `14 giờ 00`. */
  readonly time: string;
  readonly agenda: readonly string[];
  readonly reportTitle: string;
  readonly draftNumber: number;
  readonly record: MeetingRecord;
  readonly adoption: Adoption | null;
  /** What the vote, or its absence, rests on. */
  readonly ruleSource: string;
  readonly chairName: string;
  readonly chairTitle: string;
}
