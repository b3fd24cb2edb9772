// Queues work on single rows: e-mails to send, papers to render.
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { unrenderedDocumentIds } from '@app/persistence/report/paper-files.store.js';
import { unsentEmailIds } from '@app/persistence/delivery/emails.store.js';
import { OUTBOX_OPTIONS, OUTBOX_QUEUE, outboxJobId, type OutboxData, type OutboxJob } from './jobs.js';

const BATCH = 1000;

@Injectable()
export class Outbox {
  constructor(
    private readonly dataSource: DataSource,
    @InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue<OutboxData>,
  ) {}

  async queueEmails(): Promise<void> {
    await this.add('deliver-email', await unsentEmailIds(this.dataSource, BATCH));
  }

  async queuePapers(): Promise<void> {
    await this.add('render-paper', await unrenderedDocumentIds(this.dataSource, BATCH));
  }

  private async add(name: OutboxJob, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.queue.addBulk(
      ids.map((id) => ({ name, data: { id }, opts: { ...OUTBOX_OPTIONS, jobId: outboxJobId(name, id) } })),
    );
  }
}
