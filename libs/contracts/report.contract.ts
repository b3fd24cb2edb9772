// Reports as the browser sees them, and the commands it sends.
import { z } from 'zod';
import type { EventWith } from '@app/workflow/events.js';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { ReportSection } from '@app/forms/report-form.js';
import type { DeadlineStatus } from '@app/guidance/deadline-status.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { COMMITMENT_STATUSES, type CommitmentStatus } from '@app/workflow/commitments.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import { figuresInput, type ConsolidationView, type FiguresView } from './consolidation.contract.js';
import type { CommandName } from '@app/workflow/report.machine.js';
import type { Stage } from '@app/workflow/review-route.js';

const version = z.number().int().min(1);
const remarks = z.string().max(4000);

export const saveInput = z.object({
  version,
  texts: z.record(z.string().max(60), z.string().max(60_000)),
  figures: figuresInput.optional(),
});
/** `underMandate`: the changed content is covered by what the adopting meeting left to its writers. */
export const submissionInput = z.object({ version, underMandate: z.boolean().optional() });
/** The one decision of a stage, or one voice of several. A meeting adopts through its own record. */
export const approvalInput = z.object({ version, remarks: remarks.optional() });
export const returnInput = z.object({ version, remarks, requiresReadoption: z.boolean() });
export const commitmentsInput = z.object({
  version,
  answers: z
    .array(z.object({ id: z.uuid(), status: z.enum(COMMITMENT_STATUSES), note: z.string().max(2000) }))
    .max(500),
});
export const publicationInput = z.object({ version });
export const withdrawalInput = z.object({ version, remarks });

/** A task that an earlier meeting set, with what this report says of it. */
export interface CommitmentView {
  readonly id: string;
  readonly task: string;
  readonly owner: string;
  readonly dueOn: LocalDate | null;
  /** The day of the meeting that set it. */
  readonly setOn: LocalDate;
  readonly status: CommitmentStatus | null;
  readonly note: string;
}

/** A meeting about the report, in a line. */
export interface MeetingBrief {
  readonly id: string;
  readonly state: MeetingState;
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly time: string;
  readonly place: string;
}

/** Answer to every command. */
export interface CommandAnswer {
  readonly reportId: string;
  readonly state: string;
  readonly version: number;
}

/** Something that happened to a report. */
export type HistoryEntry = EventWith<{
  readonly id: string;
  readonly at: string;
  /** Null when the product itself acted. */
  readonly actor: string | null;
  readonly actorTitle: string | null;
}>;

/** One e-mail about the obligation or its report: who was told what, and when. */
export interface ToldEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: string | null;
}

/** One change of a deadline: what it was, what it became, on what grounds. */
export interface DeadlineChange {
  readonly id: string;
  readonly type: 'obligation.moved' | 'obligation.released';
  readonly at: string;
  readonly actor: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly basis: string | null;
  readonly evidence: string | null;
}

export interface ObligationView {
  readonly id: string;
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string; readonly officialMembers: number | null };
  readonly superior: string;
  readonly dueOn: LocalDate;
  readonly status: DeadlineStatus;
  readonly why: DueDateReason;
  /** The later paper that set the day in force, or ended the duty; null while it is the first one's. */
  readonly basis: { readonly id: string; readonly code: string | null; readonly issuedOn: LocalDate | null } | null;
  readonly changes: readonly DeadlineChange[];
  readonly guidance: {
    readonly id: string;
    readonly code: string | null;
    readonly kind: string | null;
    readonly issuedOn: LocalDate | null;
    readonly note: string | null;
  };
  readonly reportId: string | null;
  readonly mayStart: boolean;
  readonly told: readonly ToldEntry[];
}

export interface ReportView {
  readonly id: string;
  readonly state: string;
  readonly stateSince: string;
  readonly version: number;
  readonly draftNumber: number;
  readonly requiresReadoption: boolean;
  /** The stage whose meeting left the last wording open, while that is written. */
  readonly finalises: string | null;
  readonly sections: readonly ReportSection[];
  readonly stages: readonly Stage[];
  /** Where several must agree: who may, and who has. */
  readonly voices: readonly { readonly name: string; readonly hasAgreed: boolean }[];
  /** Steps ahead that nobody could decide today, by name. */
  readonly nobodyAt: readonly string[];
  /** True when a meeting left later changes of content to those who write. */
  readonly hasMandate: boolean;
  /** Tasks of earlier meetings that this report accounts for. */
  readonly commitments: readonly CommitmentView[];
  readonly figures: FiguresView | null;
  readonly consolidation: ConsolidationView | null;
  readonly meetings: readonly MeetingBrief[];
  readonly mayCallMeeting: boolean;
  /** Names of those who must act now; empty once it is published or withdrawn. */
  readonly holders: readonly string[];
  readonly commands: readonly CommandName[];
  readonly obligation: ObligationView;
  readonly history: readonly HistoryEntry[];
  readonly document: { readonly code: string; readonly issuedOn: LocalDate; readonly filesReady: boolean } | null;
}

/** A draft as it was submitted (dự thảo lần n). */
export interface DraftView {
  readonly number: number;
  readonly submittedBy: string;
  /** Instant, ISO 8601. */
  readonly submittedAt: string;
}
