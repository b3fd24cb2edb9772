// Everything that runs by itself, and how often. Missing a turn does no harm: each one looks at rows.
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { TIMETABLE_QUEUE, type TimetableJob } from './jobs.js';

/** Milliseconds between turns. */
const TIMETABLE: Readonly<Record<TimetableJob, number>> = {
  /** Due reminders become events. */
  'send-due-reminders': 2_000,
  /** Pending events become e-mail rows, which are queued at once. */
  notify: 1_000,
  /** E-mail rows that nobody queued, or whose job was lost. */
  'queue-emails': 5_000,
  /** Published reports without their files. */
  'queue-papers': 1_000,
  /** Rules that return make their next duties. */
  'extend-standing-rules': 5_000,
  /** Minutes get the annex that compares the last wording with the draft discussed. */
  'annex-minutes': 3_000,
  'drop-old-sessions': 3_600_000,
};

@Injectable()
export class Timetable implements OnApplicationBootstrap {
  constructor(@InjectQueue(TIMETABLE_QUEUE) private readonly queue: Queue) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const [name, every] of Object.entries(TIMETABLE))
      await this.queue.upsertJobScheduler(
        name,
        { every },
        { name, opts: { removeOnComplete: true, removeOnFail: 100 } },
      );
    const known = await this.queue.getJobSchedulers();
    for (const { key } of known) if (!(key in TIMETABLE)) await this.queue.removeJobScheduler(key);
  }
}
