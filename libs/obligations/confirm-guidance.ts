// Confirms a reading: from here on the duties exist, each unit owes its report, and its reminders are planned.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt, yearOf, type LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import { defaultOutline } from '@app/forms/report-form.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import type { AbsoluteRule, DeadlineRule } from '@app/reading/deadline-rule.js';
import { planReminders } from '@app/guidance/reminder-plan.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible, stale } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { GuidanceEntity, GuidanceRuleEntity } from '@app/persistence/entities/guidance.entity.js';
import { appendEvents } from '@app/persistence/events.store.js';
import { insertObligations, type NewObligation } from '@app/persistence/obligations.store.js';
import { childrenOf, seatsOf, targetOf } from '@app/persistence/organisation.store.js';
import { insertReminders } from '@app/persistence/reminders.store.js';

/** One duty as a person confirmed it. */
export interface ConfirmedDuty {
  /** Index in the reading's deadlines, or null for a duty the person added. */
  readonly readingIndex: number | null;
  /** Subject of the reports, as it will be printed under BÁO CÁO. */
  readonly title: string;
  readonly date: LocalDate;
  /** False for "trước ngày": the date itself is late. */
  readonly inclusive: boolean;
  readonly rollPolicy: RollPolicy;
  readonly organisationIds: readonly string[];
}

export interface Confirmation {
  readonly version: number;
  /** The paper's own date, where it was missing or misread. */
  readonly issuedOn: LocalDate | null;
  readonly duties: readonly ConfirmedDuty[];
}

const sameDate = (rule: DeadlineRule, duty: ConfirmedDuty): boolean =>
  rule.type === 'absolute' && rule.dueAt.slice(0, 10) === duty.date && rule.inclusive === duty.inclusive;

const ADDED_BY_HAND = { evidence: '', at: null, readAs: null } as const;

/** What the steps of one confirmation share. */
interface ConfirmationWork {
  readonly db: EntityManager;
  readonly guidance: GuidanceEntity;
  readonly now: Date;
}

@Injectable()
export class ConfirmGuidance {
  private readonly calendar = new WorkingCalendar();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves to the number of obligations made. All or nothing.
   * @throws Refusal NotFound `guidance.none`; NotAllowed; Stale `guidance.stale`; NotPossible `guidance.notOpen`;
   *   Invalid `guidance.noDuty`, `guidance.noUnit`, `guidance.foreignUnit`, `deadline.*`
   */
  async execute(guidanceId: string, memberId: string, confirmation: Confirmation): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const guidance = await this.lock(db, guidanceId, confirmation.version);
      const today = localDateAt(now);
      const [seats, target] = await Promise.all([seatsOf(db, memberId), targetOf(db, guidance.organisationId, today)]);
      const seat = requireSeat('guidance.confirm', seats, target, today);
      if (confirmation.duties.length === 0) throw invalid('guidance.noDuty');
      const issuedOn = confirmation.issuedOn ?? guidance.issuedOn;
      let count = 0;
      for (const [ordinal, duty] of confirmation.duties.entries())
        count += await this.createDuty({ db, guidance: { ...guidance, issuedOn }, now }, duty, ordinal);
      await db.update(GuidanceEntity, guidanceId, {
        state: 'confirmed',
        version: guidance.version + 1,
        issuedOn,
        confirmedBy: memberId,
        confirmedAt: now,
      });
      const event = { type: 'guidance.confirmed', organisationId: guidance.organisationId, occurredAt: now } as const;
      await appendEvents(db, [
        {
          ...event,
          guidanceId,
          memberId,
          seatId: seat.id,
          version: guidance.version + 1,
          data: { obligations: count },
        },
      ]);
      return count;
    });
  }

  private async lock(db: EntityManager, id: string, version: number): Promise<GuidanceEntity> {
    const guidance = await db.findOne(GuidanceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!guidance) throw notFound('guidance.none');
    if (guidance.state !== 'read') throw notPossible('guidance.notOpen');
    if (guidance.version !== version) throw stale('guidance.stale', { version: guidance.version });
    return guidance;
  }

  private async createDuty(work: ConfirmationWork, duty: ConfirmedDuty, ordinal: number): Promise<number> {
    const { db, guidance, now } = work;
    const why = this.reasonOf(guidance, duty);
    const ruleId = newId();
    await db.insert(GuidanceRuleEntity, {
      id: ruleId,
      guidanceId: guidance.id,
      ordinal,
      title: duty.title.trim(),
      rule: why.rule,
      rollPolicy: duty.rollPolicy,
      dueOn: why.dueOn,
      why,
      outline: defaultOutline(guidance.reading.period?.kind ?? null, yearOf(why.dueOn)),
    });
    const obligations = await this.obligationsOf(work, duty, { ruleId, dueOn: why.dueOn });
    await insertObligations(db, obligations);
    const plan = planReminders(why.dueOn, now, this.calendar);
    await insertReminders(
      db,
      obligations.flatMap(({ id }) => plan.map((one) => ({ ...one, obligationId: id }))),
    );
    const created = { type: 'obligation.created', guidanceId: guidance.id, occurredAt: now } as const;
    await appendEvents(
      db,
      obligations.map(({ id, organisationId }) => ({ ...created, organisationId, obligationId: id })),
    );
    return obligations.length;
  }

  /** The rule a person confirmed, beside the one that was read where they differ. */
  private reasonOf(guidance: GuidanceEntity, duty: ConfirmedDuty): DueDateReason {
    if (duty.title.trim().length < 5) throw invalid('guidance.noTitle', {}, 'title');
    const { rollPolicy } = duty;
    const { issuedOn } = guidance;
    const read = duty.readingIndex === null ? undefined : guidance.reading.deadlines[duty.readingIndex];
    const given: AbsoluteRule = { type: 'absolute', dueAt: duty.date, timeGiven: false, inclusive: duty.inclusive };
    if (!read) return deriveDueDate({ ...ADDED_BY_HAND, rule: given, rollPolicy, issuedOn }, this.calendar);
    const isAsRead = sameDate(read.rule, duty);
    const { evidence, at } = read;
    const rules = isAsRead ? { rule: read.rule, readAs: null } : { rule: given, readAs: read.rule };
    return deriveDueDate({ ...rules, evidence, at, rollPolicy, issuedOn }, this.calendar);
  }

  /** Only direct subordinates of the issuer on the due date can owe it a report. */
  private async obligationsOf(
    { db, guidance, now }: ConfirmationWork,
    duty: ConfirmedDuty,
    rule: { readonly ruleId: string; readonly dueOn: LocalDate },
  ): Promise<NewObligation[]> {
    const wanted = [...new Set(duty.organisationIds)];
    if (wanted.length === 0) throw invalid('guidance.noUnit', { title: duty.title });
    const children = new Set((await childrenOf(db, guidance.organisationId, rule.dueOn)).map((unit) => unit.id));
    if (wanted.some((id) => !children.has(id))) throw invalid('guidance.foreignUnit');
    const superiorId = guidance.organisationId;
    return wanted.map((organisationId) => ({ id: newId(), organisationId, superiorId, createdAt: now, ...rule }));
  }
}
