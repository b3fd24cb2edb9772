// Meetings as the browser sees them, and what it sends.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { MeetingPaperKind } from '@app/forms/meeting-paper-facts.js';
import type { Adoption } from '@app/workflow/adoption.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import { ATTENDANCES, CAPACITIES, type BodyKind, type MeetingRecord } from '@app/workflow/meeting.js';

const version = z.number().int().min(1);
const line = z.string().max(300);
const text = z.string().max(20_000);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const count = z.number().int().min(0).max(5000);

export const noticeInput = z.object({
  title: line,
  heldOn: day,
  time: z.string().max(5),
  place: line,
  host: line.optional(),
  agenda: z.array(line).max(30),
  isExpanded: z.boolean(),
  hasteReason: z.string().max(1000),
});

export const openingInput = z.object({ version });
export const endingInput = z.object({ version, reason: z.string().max(1000) });

const contribution = z.object({
  author: line,
  unit: line,
  kind: z.enum(['COMMENT', 'DIRECTION']),
  text,
  resolution: z.enum(['ACCEPTED', 'EXPLAINED']).nullable(),
  response: text,
});

export const minutesInput = z.object({
  version,
  minutes: z.object({
    chairId: z.uuid(),
    roll: z
      .array(
        z.object({
          key: z.string().max(60),
          name: line,
          title: line,
          capacity: z.enum(CAPACITIES),
          status: z.enum(ATTENDANCES),
          reason: line,
        }),
      )
      .max(1000),
    minuteTaker: line,
    presenter: line.optional(),
    contributions: z.array(contribution).max(200),
    vote: z.object({ votesFor: count, votesAgainst: count, votesOther: count }).nullable(),
    reserved: z.array(z.object({ name: line, text })).max(100),
    conclusion: text,
    commitments: z.array(z.object({ task: z.string().max(2000), owner: line, dueOn: day.nullable() })).max(100),
    mandate: z.string().max(2000),
  }),
});

export const answersInput = z.object({
  version,
  answers: z.array(contribution.pick({ resolution: true, response: true })).max(200),
});

export const rosterInput = z.object({
  added: z.array(z.object({ name: line, standing: z.enum(['OFFICIAL', 'PROBATIONARY']) })).max(500),
  ended: z.array(z.uuid()).max(500),
});

/** Whom the chair may be, by account. */
export interface ChairChoice {
  readonly memberId: string;
  readonly name: string;
  readonly title: string;
}

export interface MeetingView {
  readonly id: string;
  readonly reportId: string;
  readonly reportTitle: string;
  readonly unit: string;
  readonly body: BodyKind;
  readonly state: MeetingState;
  readonly version: number;
  readonly title: string;
  readonly place: string;
  /** Unit that hosts it; blank where it is the body's own. */
  readonly host: string;
  readonly heldOn: LocalDate;
  readonly time: string;
  readonly hasteReason: string;
  readonly agenda: readonly string[];
  readonly draftNumber: number;
  readonly chairId: string;
  readonly chairs: readonly ChairChoice[];
  readonly record: MeetingRecord;
  readonly adoption: Adoption | null;
  readonly rule: { readonly closes: 'VOTE' | 'CONCLUSION'; readonly source: string };
  /** Members who must be present for any decision. */
  readonly presenceNeeded: number;
  /** The news item of the event; null before a meeting let the report pass. */
  readonly news: NewsView | null;
  readonly papers: readonly { readonly kind: MeetingPaperKind; readonly code: string; readonly isReady: boolean }[];
  /** `assign`: conclusions can become duties of the subordinate units. */
  readonly may: { readonly assign: boolean; readonly record: boolean; readonly close: boolean; readonly call: boolean };
}

/** A news item: a draft, or published on a day of its own. */
export interface NewsView {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly publishedOn: LocalDate | null;
  readonly publishedBy: string | null;
}

export const newsInput = z.object({ version, title: line, text, publish: z.boolean() });

export interface RosterView {
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly standing: 'OFFICIAL' | 'PROBATIONARY';
    readonly since: LocalDate;
  }[];
  readonly mayChange: boolean;
}
