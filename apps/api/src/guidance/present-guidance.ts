// A guidance document as the browser sees it: its text, its reading, and the duties proposed or confirmed.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { WorkingCalendar } from '@app/calendar/working-days.js';
import type { GuidanceListItem, GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import { plainLastDay } from '@app/guidance/derive-obligations.js';
import { writtenDay } from '@app/reading/deadline-rule.js';
import type { DeadlineReading, GuidanceReading } from '@app/reading/reading.js';
import { resolveScope, type ScopeUnit } from '@app/guidance/resolve-scope.js';
import { seatsOn } from '@app/hierarchy/membership.js';
import type { OrganisationKind } from '@app/hierarchy/organisation.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { GuidanceEntity } from '@app/persistence/entities/guidance.entity.js';
import { OrganisationEntity } from '@app/persistence/entities/organisation.entity.js';
import { childrenOf, seatsOf, targetOf, type ChildUnit } from '@app/persistence/organisation.store.js';
import { confirmedRules, guidanceList, reaches } from '@app/persistence/queries/guidance-page.query.js';

/** What the report will be called: the words of the duty, or the paper's subject where they say only "báo cáo". */
function proposedTitle(one: DeadlineReading, reading: GuidanceReading): string {
  const what = one.what.replace(/^báo cáo\s*/iu, '').trim();
  return what.length > 10 ? what : (reading.subject ?? one.what).replace(/^hướng dẫn\s+/iu, '');
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
    const [organisation, units, rules] = await Promise.all([
      this.dataSource.manager.findOneByOrFail(OrganisationEntity, { id: guidance.organisationId }),
      childrenOf(this.dataSource, guidance.organisationId, today),
      confirmedRules(this.dataSource, guidanceId),
    ]);
    return {
      id: guidance.id,
      state: guidance.state,
      version: guidance.version,
      code: guidance.code,
      organisation: organisation.committeeName,
      text: guidance.text,
      note: guidance.note,
      reading: guidance.reading,
      units: isOpen && mayConfirm ? units.map(({ id, name, hasLeader }) => ({ id, name, hasLeader })) : [],
      proposed: isOpen ? this.propose(guidance, units) : [],
      rules,
      mayConfirm: isOpen && mayConfirm,
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

  private propose(guidance: GuidanceEntity, children: readonly ChildUnit[]): ProposedDuty[] {
    const units: ScopeUnit[] = children.map(({ id, name, kind }) => ({ id, name, kind: kind as OrganisationKind }));
    return guidance.reading.deadlines.map((one, readingIndex) => {
      const scope = resolveScope(one.obligedBy, units);
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
      };
    });
  }
}
