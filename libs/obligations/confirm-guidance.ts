// Confirms a reading: from here on the duties exist, each unit owes its report, and its reminders are planned.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible, stale } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { requireSeatIn } from '@app/persistence/organisation/seats.query.js';
import { runningRule } from '@app/persistence/guidance/standing-rules.store.js';
import { amendDuty, endDuty } from './amend-duty.js';
import { createOnce, insertStanding, learnScope, startOf } from './confirm-duty.js';
import {
  NOTHING,
  plus,
  type Confirmation,
  type ConfirmationResult,
  type ConfirmationWork,
  type ConfirmedDuty,
} from './confirmation.js';
import { ExtendStandingRules } from './extend-standing-rules.js';

@Injectable()
export class ConfirmGuidance {
  private readonly standing: ExtendStandingRules;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.standing = new ExtendStandingRules(dataSource, clock);
  }

  /**
   * Resolves to the number of obligations made, moved and ended. All or nothing.
   * @throws Refusal NotFound `guidance.none`; NotAllowed; Stale `guidance.stale`; NotPossible `guidance.notOpen`,
   *   `deadline.earlier`; Invalid `guidance.noDuty`, `guidance.noUnit`, `guidance.foreignUnit`, `guidance.noAmended`,
   *   `guidance.otherRhythm`, `deadline.*`
   */
  async execute(guidanceId: string, memberId: string, confirmation: Confirmation): Promise<ConfirmationResult> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const guidance = await this.lock(db, guidanceId, confirmation.version);
      const { organisationId } = guidance;
      const asked = { memberId, action: 'guidance.confirm', organisationId, today: localDateAt(now) } as const;
      const seat = await requireSeatIn(db, asked);
      const ends = confirmation.ends ?? [];
      if (confirmation.duties.length + ends.length === 0) throw invalid('guidance.noDuty');
      const issuedOn = confirmation.issuedOn ?? guidance.issuedOn;
      const work: ConfirmationWork = {
        db,
        memberId,
        seatId: seat.id,
        guidance: { ...guidance, issuedOn },
        now,
        calendar: await loadCalendar(db),
        useOutline: confirmation.useOutline ?? true,
      };
      let result = NOTHING;
      for (const [ordinal, duty] of confirmation.duties.entries())
        result = plus(result, await this.takeOn(work, duty, ordinal));
      for (const id of new Set(ends)) result = plus(result, await endDuty(work, id));
      await this.close(work, result);
      return result;
    });
  }

  private async lock(db: EntityManager, id: string, version: number): Promise<GuidanceEntity> {
    const guidance = await db.findOne(GuidanceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!guidance) throw notFound('guidance.none');
    if (guidance.state !== 'read') throw notPossible('guidance.notOpen');
    if (guidance.version !== version) throw stale('guidance.stale', { version: guidance.version });
    return guidance;
  }

  private async takeOn(
    work: ConfirmationWork,
    duty: ConfirmedDuty,
    ordinal: number,
  ): Promise<Partial<ConfirmationResult>> {
    if (!saysEnough(duty.title)) throw invalid('guidance.noTitle', {}, 'title');
    await learnScope(work, duty);
    if (duty.amends) return amendDuty(work, duty, duty.amends, ordinal);
    if (duty.standing) return { made: await this.createStanding(work, duty, ordinal) };
    return { made: await createOnce(work, duty, ordinal) };
  }

  /** A rule that returns makes its first duty at once; one that waits makes none until its event has a day. */
  private async createStanding(work: ConfirmationWork, duty: ConfirmedDuty, ordinal: number): Promise<number> {
    const id = await insertStanding(work, duty, ordinal, startOf(work));
    const running = await runningRule(work.db, id);
    return running ? this.standing.extend(work.db, running, work.now) : 0;
  }

  private async close({ db, guidance, memberId, seatId, now }: ConfirmationWork, result: ConfirmationResult) {
    const { id: guidanceId, organisationId, issuedOn } = guidance;
    const version = guidance.version + 1;
    await db.update(GuidanceEntity, guidanceId, {
      state: 'confirmed',
      version,
      issuedOn,
      confirmedBy: memberId,
      confirmedAt: now,
    });
    const event = { type: 'guidance.confirmed', organisationId, occurredAt: now } as const;
    await appendEvents(db, [{ ...event, guidanceId, memberId, seatId, version, data: result }]);
  }
}
