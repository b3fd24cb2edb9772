// Guidance documents as the browser sees them, and what a person confirms.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { GuidanceReading } from '@app/reading/reading.js';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const guidanceTextInput = z.object({ text: z.string() });
export const confirmationInput = z.object({
  version: z.number().int().min(1),
  issuedOn: day.nullable(),
  duties: z
    .array(
      z.object({
        readingIndex: z.number().int().min(0).nullable(),
        title: z.string().max(500),
        date: day,
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
}

export interface ConfirmedRule {
  readonly id: string;
  readonly title: string;
  readonly why: DueDateReason;
  readonly units: readonly { readonly obligationId: string; readonly name: string }[];
}

export interface GuidanceView {
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
  readonly mayConfirm: boolean;
}
