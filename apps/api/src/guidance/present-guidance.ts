// A guidance document as the browser sees it: its text, its reading, and the duties proposed or confirmed.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { GuidanceListItem, GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import { plainLastDay } from '@app/guidance/derive-obligations.js';
import { writtenDay, type DeadlineRule } from '@app/reading/deadline-rule.js';
import type { DeadlineReading, GuidanceReading } from '@app/reading/reading.js';
import { occurrences } from '@app/guidance/occurrences.js';
import { resolveScope, type LearnedWords, type ScopeUnit } from '@app/guidance/resolve-scope.js';
import { seatsOn } from '@app/hierarchy/membership.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { GuidanceEntity } from '@app/persistence/entities/guidance.entity.js';
import { OrganisationEntity } from '@app/persistence/entities/organisation.entity.js';
import { childrenOf, seatsOf, targetOf, type ChildUnit } from '@app/persistence/organisation.store.js';
import { learnedWords } from '@app/persistence/standing-rules.store.js';
import { confirmedRules, guidanceList, reaches, standingRules } from '@app/persistence/queries/guidance-page.query.js';

const REGIME_TITLE = 'kết quả công tác';

/** What the report will be called: the words of the duty, or the paper's subject where they say only "báo cáo". */
function proposedTitle(one: DeadlineReading, reading: GuidanceReading): string {
  const what = one.what.replace(/^báo cáo\s*/iu, '').trim();
  // A regime names no report: its periods are told apart by what is added to the title.
  if (what.length <= 10 && one.rule.type !== 'absolute' && /chế độ/iu.test(reading.subject ?? '')) return REGIME_TITLE;
  return what.length > 10 ? what : (reading.subject ?? one.what).replace(/^hướng dẫn\s+/iu, '');
}

/** A relative rule whose event has no day yet waits for it. */
function standingOf(rule: DeadlineRule, dueOn: LocalDate | null): ProposedDuty['standing'] {
  if (rule.type === 'recurring') return 'returns';
  return rule.type === 'relative' && !dueOn ? 'waits' : null;
}

@Injectable()
export class PresentGuidance {
  private readonly calendar = new WorkingCalendar();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Documents of the person's organisations and documents that set them a duty. */
  async list(memberId: string): Promise<GuidanceListItem[]> {
    const seats = seatsOn(await seatsOf(this.dataSource, memberId), localDateAt(this.clock.now()));
    return guidanceList(
      this.dataSource,
      seats.map((seat) => seat.organisationId),
    );
  }

  /** @throws Refusal NotFound `guidance.none`, also for units the document does not reach */
  async execute(guidanceId: string, memberId: string): Promise<GuidanceView> {
    const guidance = await this.dataSource.manager.findOneBy(GuidanceEntity, { id: guidanceId });
    if (!guidance) throw notFound('guidance.none');
    const today = localDateAt(this.clock.now());
    const { mayConfirm } = await this.requireReader(guidance, memberId, today);
    const isOpen = guidance.state === 'read';
    const [organisation, units, rules, standing, known] = await Promise.all([
      this.dataSource.manager.findOneByOrFail(OrganisationEntity, { id: guidance.organisationId }),
      childrenOf(this.dataSource, guidance.organisationId, today),
      confirmedRules(this.dataSource, guidanceId),
      standingRules(this.dataSource, guidanceId),
      learnedWords(this.dataSource, guidance.organisationId),
    ]);
    return {
      now: this.clock.now().toISOString(),
      id: guidance.id,
      state: guidance.state,
      version: guidance.version,
      code: guidance.code,
      organisation: organisation.committeeName,
      text: guidance.text,
      note: guidance.note,
      reading: guidance.reading,
      units: isOpen && mayConfirm ? units.map(({ id, name, hasLeader }) => ({ id, name, hasLeader })) : [],
      proposed: isOpen ? this.propose(guidance, units, known) : [],
      rules,
      standing,
      mayConfirm: isOpen && mayConfirm,
      mayChangeRules: !isOpen && mayConfirm,
    };
  }

  /** People of a unit below may read a document once it sets their unit a duty. */
  private async requireReader(
    guidance: GuidanceEntity,
    memberId: string,
    today: LocalDate,
  ): Promise<{ mayConfirm: boolean }> {
    const [seats, target] = await Promise.all([
      seatsOf(this.dataSource, memberId),
      targetOf(this.dataSource, guidance.organisationId, today),
    ]);
    const seat = seatFor('guidance.read', seats, target, today);
    const isBelow = seat !== null && target.subordinateIds.includes(seat.organisationId);
    const own = seatsOn(seats, today).map((one) => one.organisationId);
    if (!seat || (isBelow && !(await reaches(this.dataSource, guidance.id, own)))) throw notFound('guidance.none');
    return { mayConfirm: seatFor('guidance.confirm', seats, target, today) !== null };
  }

  /** Rules that return begin with today, or with the paper when it is dated ahead. */
  private startOf({ issuedOn }: GuidanceEntity): LocalDate {
    const today = localDateAt(this.clock.now());
    return issuedOn && issuedOn > today ? issuedOn : today;
  }

  private propose(guidance: GuidanceEntity, children: readonly ChildUnit[], known: LearnedWords): ProposedDuty[] {
    const units: ScopeUnit[] = children.map(({ id, name, kind }) => ({ id, name, kind: kind as OrganisationKind }));
    return guidance.reading.deadlines.map((one, readingIndex) => {
      const scope = resolveScope(one.obligedBy, units, known);
      const dueOn = plainLastDay(one.rule, guidance.issuedOn, this.calendar);
      return {
        readingIndex,
        title: proposedTitle(one, guidance.reading),
        date: one.rule.type === 'absolute' ? writtenDay(one.rule) : dueOn,
        inclusive: one.rule.type === 'absolute' ? one.rule.inclusive : true,
        dueOn,
        isWorkingDay: dueOn ? this.calendar.isWorkingDay(dueOn) : true,
        scopeResolved: scope.resolved,
        organisationIds: scope.unitIds,
        standing: standingOf(one.rule, dueOn),
        nextDays: one.rule.type === 'recurring' ? occurrences(one.rule, this.startOf(guidance), 3, this.calendar) : [],
      };
    });
  }
}
