// Guidance documents as the browser sees them, and what a person confirms.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { DeadlineRule } from '@app/reading/deadline-rule.js';
import type { GuidanceReading } from '@app/reading/reading.js';

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
      }),
    )
    .max(200),
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
  /** The paper's rule goes on by itself: it returns, or waits for an event. Null for a single date. */
  readonly standing: 'returns' | 'waits' | null;
  /** The next days of a rule that returns, before any rolling. */
  readonly nextDays: readonly LocalDate[];
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
  readonly units: readonly { readonly obligationId: string; readonly name: string }[];
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
  readonly units: readonly { readonly id: string; readonly name: string; readonly hasLeader: boolean }[];
  readonly proposed: readonly ProposedDuty[];
  readonly rules: readonly ConfirmedRule[];
  readonly standing: readonly StandingRuleView[];
  readonly mayConfirm: boolean;
  /** Whether the person may enter events and end rules of the confirmed document. */
  readonly mayChangeRules: boolean;
}
