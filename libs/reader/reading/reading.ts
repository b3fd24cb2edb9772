// What was read out of a guidance document: its header, its deadlines, and what a person must decide.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { PassedOver } from '../clauses/verdict.js';

/** `sure`: stated plainly; `ask`: a person must look at it before it counts. */
export type Confidence = 'sure' | 'ask';

export interface DeadlineReading {
  readonly what: string;
  readonly obligedBy: string | null;
  readonly submitTo: string | null;
  readonly rule: DeadlineRule;
  /** The words it stands on, an exact part of the text. */
  readonly evidence: string;
  /** Where the evidence begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly confidence: Confidence;
  /** The old date that this one takes the place of, where the paper names it. */
  readonly replaces?: LocalDate;
}

/** What a paper does to an earlier one; `code` is null where it names none. */
export interface PaperChange {
  readonly action: 'extend' | 'amend' | 'replace' | 'cancel';
  readonly code: string | null;
  readonly issuedOn: LocalDate | null;
  readonly evidence: string;
  readonly at: number;
}

/** A point the document leaves open; `key` is a message, `evidence` a part of the text. */
export interface ReadingQuestion {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: string;
}

/** A time that was seen and is no deadline, with the reason. */
export interface PassedOverReading {
  readonly why: PassedOver;
  readonly evidence: string;
  readonly at: number;
}

/** The day up to which figures are counted; `on` is null where it returns or has no year. */
export interface CutOff {
  readonly on: LocalDate | null;
  readonly evidence: string;
  readonly at: number;
}

/** A heading that the report must have; `level` is 1 or 2. */
export interface OutlineHeading {
  /** As printed before it: `I.`, `1.`, `a)`. */
  readonly number: string;
  readonly text: string;
  readonly level: number;
  readonly at: number;
}

/** A form or table enclosed with the paper: "Phụ lục 1", "mẫu kèm theo". */
export interface AskedForm {
  readonly name: string;
  readonly evidence: string;
  readonly at: number;
}

/** `from` and `to` are null for a period that comes round and has no year of its own. */
export interface PeriodReading {
  readonly kind: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export interface GuidanceHeader {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly documentKind: string | null;
  readonly issueDate: LocalDate | null;
  readonly period: PeriodReading | null;
}

export interface GuidanceReading extends GuidanceHeader {
  readonly deadlines: readonly DeadlineReading[];
  readonly questions: readonly ReadingQuestion[];
  /** Absent from readings stored before this was recorded. */
  readonly passedOver?: readonly PassedOverReading[];
  /** Earlier papers that this one changes; absent from older readings. */
  readonly changes?: readonly PaperChange[];
  /** What the report must be like; absent from older readings. */
  readonly cutOffs?: readonly CutOff[];
  readonly outline?: readonly OutlineHeading[];
  readonly forms?: readonly AskedForm[];
}
