// Which papers a meeting leaves, and what they are made of.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { Adoption } from '@app/workflow/adoption.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { MeetingRecord } from '@app/workflow/meeting.js';
import type { VoteRule } from '@app/workflow/vote-rules.js';
import type { ChangedSection } from './compare-drafts.js';
import type { DocumentType } from './document-number.js';

export const MEETING_PAPERS = ['minutes', 'conclusion', 'contributions', 'changes', 'news'] as const;
export type MeetingPaperKind = (typeof MEETING_PAPERS)[number];

/** Document type whose series gives the number; null for papers that bear none. */
export const MEETING_PAPER_TYPES: Readonly<Record<MeetingPaperKind, DocumentType | null>> = {
  minutes: 'BB',
  conclusion: 'TB',
  contributions: null,
  changes: null,
  news: null,
};

/** A meeting as its papers print it: everything as it stood when they were issued. */
export interface MeetingPaperFacts {
  readonly line: ReportingLine;
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
  /** Unit that hosts the meeting; blank where it is the body's own. */
  readonly host: string;
  readonly heldOn: LocalDate;
  /** `14 giờ 00`. */
  readonly time: string;
  readonly agenda: readonly string[];
  readonly reportTitle: string;
  readonly draftNumber: number;
  readonly record: MeetingRecord;
  readonly adoption: Adoption | null;
  /** A vote, or the chair's conclusion. */
  readonly closes: VoteRule['closes'];
  /** What the vote, or its absence, rests on. */
  readonly ruleSource: string;
  readonly chairName: string;
  readonly chairTitle: string;
  /** Of the annex to the minutes: what the last wording changed in the draft that lay on the table. */
  readonly changes?: DraftChanges;
}

/** The difference between the draft of the meeting and its last wording, by sentence. */
export interface DraftChanges {
  readonly finalDraft: number;
  readonly sections: readonly ChangedSection[];
}
