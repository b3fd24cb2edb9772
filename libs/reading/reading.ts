// What was read out of a guidance document: its header, its deadlines, and what a person must decide.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { PassedOver } from '@app/clauses/verdict.js';

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

export interface PeriodReading {
  readonly kind: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
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
  /** Left out of readings made before this was kept. */
  readonly passedOver?: readonly PassedOverReading[];
}
