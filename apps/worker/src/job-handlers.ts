// What each job does: one line a job, held complete by the compiler.
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { DeliverEmail } from '@app/notifications/deliver-email.js';
import { Notify } from '@app/notifications/notify.js';
import { RenderPaper } from '@app/reports/render-paper.js';
import { OUTBOX_QUEUE, TIMETABLE_QUEUE, type OutboxData, type OutboxJob, type TimetableJob } from './jobs.js';
import { Outbox } from './outbox.js';
import { Sweeps } from './sweeps.js';

/** A killed worker's job is taken up again after this long, in milliseconds. */
const LOCK = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 50 } as const;

/** Says what failed; the queue tries again, and the row stays. */
abstract class LoggingHost extends WorkerHost {
  private readonly logger = new Logger('worker');

  @OnWorkerEvent('failed')
  logFailure(job: Job | undefined, error: Error): void {
    this.logger.warn(`${job?.name ?? 'job'} ${job?.id ?? ''} failed: ${error.message}`);
  }
}

@Processor(TIMETABLE_QUEUE, { ...LOCK, concurrency: 2 })
export class TimetableHandlers extends LoggingHost {
  private readonly handlers: Readonly<Record<TimetableJob, () => Promise<unknown>>> = {
    'send-due-reminders': () => this.sweeps.sendDueReminders(),
    notify: () => this.tellAll(),
    'queue-emails': () => this.outbox.queueEmails(),
    'queue-papers': () => this.outbox.queuePapers(),
    'extend-standing-rules': () => this.sweeps.extendStandingRules(),
    'annex-minutes': () => this.sweeps.annexMinutes(),
    'drop-old-sessions': () => this.sweeps.dropOldSessions(),
  };

  constructor(
    private readonly sweeps: Sweeps,
    private readonly notify: Notify,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async process(job: Job): Promise<void> {
    await this.handlers[job.name as TimetableJob]();
  }

  private async tellAll(): Promise<void> {
    let isTold = false;
    while ((await this.notify.execute()) > 0) isTold = true;
    if (isTold) await this.outbox.queueEmails();
  }
}

@Processor(OUTBOX_QUEUE, { ...LOCK, concurrency: 4 })
export class OutboxHandlers extends LoggingHost {
  private readonly handlers: Readonly<Record<OutboxJob, (id: string) => Promise<unknown>>> = {
    'deliver-email': (id) => this.deliver.execute(id),
    'render-paper': (id) => this.render.execute(id),
  };

  constructor(
    private readonly deliver: DeliverEmail,
    private readonly render: RenderPaper,
  ) {
    super();
  }

  async process(job: Job<OutboxData>): Promise<void> {
    await this.handlers[job.name as OutboxJob](job.data.id);
  }
}
