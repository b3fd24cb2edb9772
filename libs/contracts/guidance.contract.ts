// Guidance documents as the browser sees them, and what a person confirms.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { REPORT_KINDS, type ReportKind } from '@app/workflow/report-kind.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DutyInForce } from '@app/guidance/duties-in-force.js';
import type { CalendarDay } from '@app/calendar/holidays.js';
import type { GuidanceReading, PaperChange } from '@app/reader/read-guidance.js';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const guidanceTextInput = z.object({ text: z.string() });
export const eventDateInput = z.object({ on: day });
export const confirmationInput = z.object({
  version: z.number().int().min(1),
  issuedOn: day.nullable(),
  duties: z
    .array(
      z.object({
        readingIndex: z.number().int().min(0).nullable(),
        title: z.string().max(500),
        date: day.nullable(),
        standing: z.boolean().default(false),
        inclusive: z.boolean(),
        rollPolicy: z.enum(['NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY']),
        organisationIds: z.array(z.uuid()).max(5000),
        reportKind: z.enum(REPORT_KINDS).optional(),
        dataForm: z.string().max(60).nullable().optional(),
        amends: z.uuid().nullable().default(null),
        acceptsEarlier: z.boolean().default(false),
      }),
    )
    .max(200),
  ends: z.array(z.uuid()).max(500).default([]),
  useOutline: z.boolean().default(true),
});

export interface GuidanceListItem {
  readonly id: string;
  readonly state: string;
  readonly code: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly issuedOn: LocalDate | null;
  readonly organisation: string;
  readonly obligations: number;
  readonly published: number;
  readonly nextDueOn: LocalDate | null;
}

/** A duty proposed to the person who confirms. */
export interface ProposedDuty {
  readonly readingIndex: number;
  readonly title: string;
  /** The written date where there is one, else the computed one; null where a person must enter it. */
  readonly date: LocalDate | null;
  readonly inclusive: boolean;
  readonly dueOn: LocalDate | null;
  readonly isWorkingDay: boolean;
  readonly scopeResolved: boolean;
  readonly organisationIds: readonly string[];
  /** Units that the words leave out by name. */
  readonly exceptedIds: readonly string[];
  /** The issuer's own office owes it, and no unit below: it is left out unless a person takes it. */
  readonly isOwn: boolean;
  /** The paper's rule goes on by itself: it returns, or waits for an event. Null for a single date. */
  readonly standing: 'returns' | 'waits' | null;
  /** The next days of a rule that returns, before any rolling. */
  readonly nextDays: readonly LocalDate[];
  /** What kind of report it asks for, and the form of its figures; null for none. */
  readonly reportKind: ReportKind;
  readonly dataForm: string | null;
  /** The duty in force that it seems to take the place of. */
  readonly amends: string | null;
}

/** What a document changed in an earlier duty, for the units that had one day. */
export interface ChangeMade {
  readonly type: 'obligation.moved' | 'obligation.released';
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** The earlier document. */
  readonly guidanceId: string;
  readonly code: string | null;
  readonly units: readonly { readonly obligationId: string; readonly name: string }[];
}

/** An earlier document that the reading names; `id` is null where it is not registered here. */
export interface ChangedPaper {
  readonly action: PaperChange['action'];
  readonly code: string | null;
  readonly id: string | null;
  readonly evidence: string;
}

/** A rule that outlives one due date. */
export interface StandingRuleView {
  readonly id: string;
  readonly title: string;
  readonly rule: DeadlineRule;
  readonly evidence: string;
  readonly eventOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly units: number;
  /** Due days made so far. */
  readonly made: readonly LocalDate[];
}

export interface ConfirmedRule {
  readonly id: string;
  readonly title: string;
  readonly why: DueDateReason;
  readonly units: readonly {
    readonly obligationId: string;
    readonly name: string;
    readonly dueOn: LocalDate;
    readonly released: boolean;
  }[];
}

/** A unit below the issuer. */
export interface GuidanceUnit {
  readonly id: string;
  readonly name: string;
  readonly hasLeader: boolean;
  /** `new`: set up after the document's date; `gone`: no longer below the issuer. */
  readonly since: 'new' | 'gone' | null;
}

export interface GuidanceView {
  /** The server's present instant, ISO 8601: the demo's clock may stand elsewhere than the browser's. */
  readonly now: string;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code: string | null;
  readonly organisation: string;
  readonly text: string;
  readonly note: string | null;
  readonly reading: GuidanceReading;
  readonly units: readonly GuidanceUnit[];
  readonly proposed: readonly ProposedDuty[];
  readonly rules: readonly ConfirmedRule[];
  readonly standing: readonly StandingRuleView[];
  /** Duties that this document may amend or end; empty once it is confirmed. */
  readonly inForce: readonly DutyInForce[];
  readonly suggestedEnds: readonly string[];
  readonly changedPapers: readonly ChangedPaper[];
  /** Forms of figures that reports to the issuer can carry. */
  readonly dataForms: readonly string[];
  /** What it changed, once it is confirmed. */
  readonly changesMade: readonly ChangeMade[];
  /** Later documents that changed its duties. */
  readonly changedBy: readonly { readonly id: string; readonly code: string | null }[];
  /** Days of the calendar that were recorded since the product's table was made. */
  readonly recordedDays: readonly CalendarDay[];
  readonly mayConfirm: boolean;
  /** Whether the person may enter events and end rules of the confirmed document. */
  readonly mayChangeRules: boolean;
}
