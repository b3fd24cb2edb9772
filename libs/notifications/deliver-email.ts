// Sends one e-mail row. The row is locked while the server answers, so that no other worker sends it too.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { Mailer } from '@app/mail/mailer.js';
import { markFailed, markSent, takeUnsent } from '@app/persistence/delivery/emails.store.js';

@Injectable()
export class DeliverEmail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * True when this call sent it; false when it was sent already or is being sent. Should the process die between
   * the server's answer and our mark, the next attempt carries the same Message-ID.
   * @throws the SMTP error, noted on the row, so that the queue tries again later
   */
  async execute(emailId: string): Promise<boolean> {
    try {
      return await this.dataSource.transaction(async (db) => {
        const email = await takeUnsent(db, emailId);
        if (!email) return false;
        const now = this.clock.now();
        const { id, address, subject, text, html } = email;
        await this.mailer.send({ id, to: address, subject, text, html, date: now });
        await markSent(db, id, now);
        return true;
      });
    } catch (error) {
      await markFailed(this.dataSource, emailId, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
}
