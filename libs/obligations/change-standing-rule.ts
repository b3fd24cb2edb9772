// What a person does with a standing rule: enters the day of its event, or ends it.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { deriveDueDate } from '@app/guidance/derive-obligations.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible } from '@app/kernel/errors.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import { StandingRuleEntity } from '@app/persistence/guidance/standing-rule.entity.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { childrenOf } from '@app/persistence/organisation/organisation.store.js';
import { requireSeatIn } from '@app/persistence/organisation/seats.query.js';
import { insertDuty } from './insert-duty.js';

/** A standing rule under change, locked. */
interface Change {
  readonly db: EntityManager;
  readonly rule: StandingRuleEntity;
  readonly guidance: GuidanceEntity;
  readonly seatId: string;
  readonly memberId: string;
  readonly now: Date;
}

@Injectable()
export class ChangeStandingRule {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The day of the event a rule waits for. Resolves to the number of obligations made.
   * @throws Refusal NotFound `guidance.noRule`; NotAllowed; NotPossible `guidance.ruleEnded`, `guidance.eventKnown`;
   *   Invalid `guidance.notWaiting`, `deadline.beforeIssue`
   */
  enterEvent(ruleId: string, memberId: string, eventOn: LocalDate): Promise<number> {
    return this.change(ruleId, memberId, async (one) => {
      const { db, rule, now } = one;
      if (rule.rule.type !== 'relative') throw invalid('guidance.notWaiting');
      if (rule.eventOn) throw notPossible('guidance.eventKnown');
      await db.update(StandingRuleEntity, ruleId, { eventOn, endedOn: localDateAt(now) });
      await this.say(one, { eventOn });
      return this.makeDuty(one, eventOn);
    });
  }

  /**
   * Ends a rule: it makes no more duties.
   * @throws Refusal NotFound `guidance.noRule`; NotAllowed; NotPossible `guidance.ruleEnded`
   */
  async end(ruleId: string, memberId: string): Promise<void> {
    await this.change(ruleId, memberId, async (one) => {
      await one.db.update(StandingRuleEntity, ruleId, { endedOn: localDateAt(one.now) });
      await this.say(one, { ended: true });
      return 0;
    });
  }

  private change(ruleId: string, memberId: string, act: (one: Change) => Promise<number>): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const rule = await db.findOne(StandingRuleEntity, { where: { id: ruleId }, lock: { mode: 'pessimistic_write' } });
      const guidance = rule && (await db.findOneBy(GuidanceEntity, { id: rule.guidanceId }));
      if (!rule || !guidance) throw notFound('guidance.noRule');
      const { organisationId } = guidance;
      const asked = { memberId, action: 'guidance.confirm', organisationId, today: localDateAt(now) } as const;
      const { id: seatId } = await requireSeatIn(db, asked);
      if (rule.endedOn) throw notPossible('guidance.ruleEnded');
      return act({ db, rule, guidance, seatId, memberId, now });
    });
  }

  private async makeDuty({ db, rule, guidance, now }: Change, eventOn: LocalDate): Promise<number> {
    const { evidence, evidenceAt: at, rollPolicy } = rule;
    const input = { rule: rule.rule, evidence, at, readAs: null, rollPolicy, issuedOn: guidance.issuedOn, eventOn };
    const calendar = await loadCalendar(db);
    const why = deriveDueDate(input, calendar);
    const children = new Set((await childrenOf(db, guidance.organisationId, why.dueOn)).map((unit) => unit.id));
    const duty = {
      guidanceId: guidance.id,
      superiorId: guidance.organisationId,
      standingRuleId: rule.id,
      ordinal: rule.ordinal,
      title: rule.title,
      why,
      reportKind: rule.reportKind,
      dataForm: rule.dataForm,
      outline: null,
      organisationIds: rule.organisationIds.filter((id) => children.has(id)),
    };
    return insertDuty(db, duty, now, calendar);
  }

  private async say(
    { db, rule, guidance, seatId, memberId, now }: Change,
    data: Record<string, unknown>,
  ): Promise<void> {
    const { id: guidanceId, organisationId, version } = guidance;
    const event = { type: 'guidance.ruleChanged', organisationId, occurredAt: now } as const;
    await appendEvents(db, [{ ...event, guidanceId, memberId, seatId, version, data: { ruleId: rule.id, ...data } }]);
  }
}
