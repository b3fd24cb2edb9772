// Puts a guidance document aside that was read but sets no duty here.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound, notPossible } from '@app/kernel/errors.js';
import { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { requireSeatIn } from '@app/persistence/organisation/seats.query.js';

@Injectable()
export class DiscardGuidance {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NotFound `guidance.none`; NotAllowed; NotPossible `guidance.notOpen` once it is confirmed */
  async execute(guidanceId: string, memberId: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (db) => {
      const guidance = await db.findOne(GuidanceEntity, {
        where: { id: guidanceId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!guidance) throw notFound('guidance.none');
      const { organisationId } = guidance;
      const today = localDateAt(now);
      const seat = await requireSeatIn(db, { memberId, action: 'guidance.confirm', organisationId, today });
      if (guidance.state !== 'read') throw notPossible('guidance.notOpen');
      const version = guidance.version + 1;
      await db.update(GuidanceEntity, guidanceId, { state: 'discarded', version });
      const event = { type: 'guidance.discarded', organisationId, occurredAt: now } as const;
      await appendEvents(db, [{ ...event, guidanceId, memberId, seatId: seat.id, version }]);
    });
  }
}
