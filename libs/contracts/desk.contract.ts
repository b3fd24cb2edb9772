// What lies on a person's desk, and what a supervisor sees of everybody's.
import { z } from 'zod';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DeadlineStatus } from '@app/guidance/deadline-status.js';

/** What to do: each one has a single button. */
export type DeskTask =
  | 'start'
  | 'write'
  | 'rework'
  | 'finalise'
  | 'agree'
  | 'callMeeting'
  | 'holdMeeting'
  | 'closeMeeting'
  | 'review'
  | 'publish'
  | 'confirmGuidance'
  | 'reviewCalendar';

export interface DeskItem {
  readonly task: DeskTask;
  readonly title: string;
  readonly unit: string;
  readonly obligationId: string | null;
  readonly reportId: string | null;
  readonly guidanceId: string | null;
  /** The meeting that is called or runs about the report. */
  readonly meetingId: string | null;
  readonly dueOn: LocalDate | null;
  readonly status: DeadlineStatus | null;
  /** Instant since when it waits, ISO 8601. */
  readonly since: string;
}

/** Reports of one's own units that wait for somebody else, or are done. */
export interface DeskReport {
  readonly reportId: string;
  readonly title: string;
  readonly unit: string;
  readonly state: string;
  readonly since: string;
}

export interface DeskView {
  readonly items: readonly DeskItem[];
  readonly others: readonly DeskReport[];
}

export interface TrackingRow {
  readonly obligationId: string;
  readonly ruleId: string;
  readonly title: string;
  readonly guidanceCode: string | null;
  readonly unit: string;
  readonly state: string;
  readonly reportId: string | null;
  readonly dueOn: LocalDate;
  /** The day first set, where it was moved. */
  readonly firstDueOn: LocalDate | null;
  readonly status: DeadlineStatus;
  readonly lastToldAt: string | null;
  readonly lastToldWhom: string | null;
}

/** One decision on many deadlines; `to` null waives them. */
export const deadlineDecisionInput = z.object({
  obligationIds: z.array(z.uuid()).max(1000),
  to: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .nullable(),
  shiftDays: z.number().int().min(1).max(60).optional(),
  basis: z.string().max(300),
  reason: z.string().max(2000),
});

/** Asks what a shift would make of deadlines. */
export const deadlinePreviewInput = z.object({
  obligationIds: z.array(z.uuid()).max(1000),
  shiftDays: z.number().int().min(1).max(60),
});

export interface TrackingView {
  /** True when this person may extend or waive the deadlines shown. */
  readonly mayChange: boolean;
  readonly asOf: string;
  readonly organisation: string;
  readonly rows: readonly TrackingRow[];
}
