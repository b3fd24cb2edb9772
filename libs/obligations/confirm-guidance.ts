// Confirms a reading: from here on the duties exist, each unit owes its report, and its reminders are planned.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import type { AbsoluteRule, DeadlineRule } from '@app/reading/deadline-rule.js';
import { foldWords, resolveScope } from '@app/guidance/resolve-scope.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible, stale } from '@app/kernel/errors.js';
import { newId } from '@app/kernel/ids.js';
import { GuidanceEntity } from '@app/persistence/entities/guidance.entity.js';
import { appendEvents } from '@app/persistence/events.store.js';
import { StandingRuleEntity } from '@app/persistence/entities/standing-rule.entity.js';
import { childrenOf, seatsOf, targetOf } from '@app/persistence/organisation.store.js';
import { learnWords, runningRule } from '@app/persistence/standing-rules.store.js';
import type { DeadlineReading } from '@app/reading/reading.js';
import { ExtendStandingRules } from './extend-standing-rules.js';
import { insertDuty } from './insert-duty.js';

/** One duty as a person confirmed it. */
export interface ConfirmedDuty {
  /** Index in the reading's deadlines, or null for a duty the person added. */
  readonly readingIndex: number | null;
  /** Subject of the reports, as it will be printed under BÁO CÁO. */
  readonly title: string;
  /** Null for a rule that returns or waits: its days follow from its words. */
  readonly date: LocalDate | null;
  /** The rule stays as the paper has it: it returns, or waits for its event. */
  readonly standing?: boolean;
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
  readonly memberId: string;
  readonly guidance: GuidanceEntity;
  readonly now: Date;
}

@Injectable()
export class ConfirmGuidance {
  private readonly calendar = new WorkingCalendar();
  private readonly standing: ExtendStandingRules;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.standing = new ExtendStandingRules(dataSource, clock);
  }

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
      if (issuedOn !== guidance.issuedOn) await db.update(GuidanceEntity, guidanceId, { issuedOn });
      let count = 0;
      for (const [ordinal, duty] of confirmation.duties.entries())
        count += await this.createDuty({ db, memberId, guidance: { ...guidance, issuedOn }, now }, duty, ordinal);
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
    if (duty.title.trim().length < 5) throw invalid('guidance.noTitle', {}, 'title');
    const read = duty.readingIndex === null ? undefined : guidance.reading.deadlines[duty.readingIndex];
    await this.learn(work, duty, read);
    if (duty.standing) return this.createStanding(work, duty, ordinal);
    const why = this.reasonOf(guidance, duty);
    const organisationIds = await this.unitsOf(work, duty, why.dueOn);
    const { id: guidanceId, organisationId: superiorId } = guidance;
    const periodKind = guidance.reading.period?.kind ?? null;
    const one = { guidanceId, superiorId, standingRuleId: null, ordinal, title: duty.title, why, periodKind };
    return insertDuty(db, { ...one, organisationIds }, now, this.calendar);
  }

  /** A rule that returns makes its first duty at once; one that waits makes none until its event has a day. */
  private async createStanding(work: ConfirmationWork, duty: ConfirmedDuty, ordinal: number): Promise<number> {
    const { db, guidance, now } = work;
    const read = duty.readingIndex === null ? undefined : guidance.reading.deadlines[duty.readingIndex];
    if (!read || read.rule.type === 'absolute') throw invalid('guidance.notStanding', { title: duty.title });
    const today = localDateAt(now);
    const startsOn = guidance.issuedOn && guidance.issuedOn > today ? guidance.issuedOn : today;
    const id = newId();
    await db.insert(StandingRuleEntity, {
      id,
      guidanceId: guidance.id,
      ordinal,
      title: duty.title.trim(),
      rule: read.rule,
      rollPolicy: duty.rollPolicy,
      evidence: read.evidence,
      evidenceAt: read.at,
      organisationIds: await this.unitsOf(work, duty, startsOn),
      startsOn,
      createdAt: now,
    });
    const running = await runningRule(db, id);
    return running ? this.standing.extend(db, running, now) : 0;
  }

  /** Words that were not understood are remembered with the units a person chose for them. */
  private async learn(work: ConfirmationWork, duty: ConfirmedDuty, read: DeadlineReading | undefined): Promise<void> {
    const { db, guidance, now, memberId } = work;
    const { organisationId } = guidance;
    if (!read?.obligedBy) return;
    const today = localDateAt(now);
    const children = await childrenOf(db, organisationId, today);
    const units = children.map(({ id, name, kind }) => ({ id, name, kind: kind as OrganisationKind }));
    if (resolveScope(read.obligedBy, units).resolved) return;
    const words = foldWords(read.obligedBy);
    await learnWords(db, { organisationId, words, organisationIds: duty.organisationIds, memberId, now });
  }

  /** The rule a person confirmed, beside the one that was read where they differ. */
  private reasonOf(guidance: GuidanceEntity, duty: ConfirmedDuty): DueDateReason {
    const { rollPolicy } = duty;
    const { issuedOn } = guidance;
    const read = duty.readingIndex === null ? undefined : guidance.reading.deadlines[duty.readingIndex];
    if (!duty.date) throw invalid('deadline.unknown');
    const given: AbsoluteRule = { type: 'absolute', dueAt: duty.date, timeGiven: false, inclusive: duty.inclusive };
    if (!read) return deriveDueDate({ ...ADDED_BY_HAND, rule: given, rollPolicy, issuedOn }, this.calendar);
    const isAsRead = sameDate(read.rule, duty);
    const { evidence, at } = read;
    const rules = isAsRead ? { rule: read.rule, readAs: null } : { rule: given, readAs: read.rule };
    return deriveDueDate({ ...rules, evidence, at, rollPolicy, issuedOn }, this.calendar);
  }

  /** Only direct subordinates of the issuer on the day can owe it a report. */
  private async unitsOf({ db, guidance }: ConfirmationWork, duty: ConfirmedDuty, day: LocalDate): Promise<string[]> {
    const wanted = [...new Set(duty.organisationIds)];
    if (wanted.length === 0) throw invalid('guidance.noUnit', { title: duty.title });
    const children = new Set((await childrenOf(db, guidance.organisationId, day)).map((unit) => unit.id));
    if (wanted.some((id) => !children.has(id))) throw invalid('guidance.foreignUnit');
    return wanted;
  }
}
