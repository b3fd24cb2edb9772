// The vocabulary of background work: queues, jobs, and how failures are met.
import type { JobsOptions } from 'bullmq';

/** Recurring work, and work on single rows. They are apart so that a heap of mail never delays a sweep. */
export const TIMETABLE_QUEUE = 'timetable';
export const OUTBOX_QUEUE = 'outbox';

export const TIMETABLE_JOBS = [
  'send-due-reminders',
  'notify',
  'queue-emails',
  'queue-papers',
  'extend-standing-rules',
  'annex-minutes',
  'drop-old-sessions',
] as const;
export type TimetableJob = (typeof TIMETABLE_JOBS)[number];

export const OUTBOX_JOBS = ['deliver-email', 'render-paper'] as const;
export type OutboxJob = (typeof OUTBOX_JOBS)[number];

/** A job on one row carries its identifier and nothing else. */
export interface OutboxData {
  readonly id: string;
}

/**
 * Ten attempts, 5 s to about 43 min apart. A job that used them up is removed; its row is still unsent, so the next
 * `queue-emails` or `queue-papers` queues it anew.
 */
export const OUTBOX_OPTIONS: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 5000 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** The same row is never queued twice at a time. BullMQ allows no colon in an identifier. */
export const outboxJobId = (job: OutboxJob, id: string): string => `${job}-${id}`;
