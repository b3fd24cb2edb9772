// A guidance document as the browser sees it: its text, its reading, and the duties proposed or confirmed.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { GuidanceListItem, GuidanceView } from '@app/contracts/guidance.contract.js';
import { suggestChanges } from '@app/guidance/duties-in-force.js';
import { seatsOn } from '@app/hierarchy/membership.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { notFound } from '@app/kernel/errors.js';
import { calendarWith, recordedDays } from '@app/persistence/calendar/calendar.store.js';
import { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';

import { childrenOf, letterheadOf, lineOf } from '@app/persistence/organisation/organisation.store.js';
import { seatsAndTarget, seatsOf } from '@app/persistence/organisation/seats.query.js';
import { dutiesInForce } from '@app/persistence/guidance/duties-in-force.query.js';
import {
  changedBy,
  changesMade,
  confirmedRules,
  guidanceList,
  reaches,
  registeredPapers,
  standingRules,
} from '@app/persistence/guidance/guidance-page.query.js';
import { learnedWords } from '@app/persistence/guidance/standing-rules.store.js';
import { dataFormsOf } from '@app/forms/figures.js';
import { changedPapers, proposeDuties, unitsSince } from './propose-duties.js';

/** Duties that fell due longer ago than this are no longer offered for amendment. */
const DAYS_BACK = 120;

/** What only the one who confirms is shown. */
type Proposal = Pick<GuidanceView, 'units' | 'proposed' | 'inForce' | 'suggestedEnds' | 'changedPapers' | 'dataForms'>;
const NO_PROPOSAL: Proposal = {
  units: [],
  proposed: [],
  inForce: [],
  suggestedEnds: [],
  changedPapers: [],
  dataForms: [],
};

@Injectable()
export class PresentGuidance {
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
    const [organisation, rules, standing, made, later, recorded] = await Promise.all([
      letterheadOf(this.dataSource, guidance.organisationId),
      confirmedRules(this.dataSource, guidanceId),
      standingRules(this.dataSource, guidanceId),
      changesMade(this.dataSource, guidanceId),
      changedBy(this.dataSource, guidanceId),
      recordedDays(this.dataSource),
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
      ...(isOpen && mayConfirm ? await this.proposal(guidance, today) : NO_PROPOSAL),
      rules,
      standing,
      changesMade: made,
      changedBy: later,
      recordedDays: recorded,
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
    const { seats, target } = await seatsAndTarget(this.dataSource, memberId, guidance.organisationId, today);
    const seat = seatFor('guidance.read', seats, target, today);
    const isBelow = seat !== null && target.subordinateIds.includes(seat.organisationId);
    const own = seatsOn(seats, today).map((one) => one.organisationId);
    if (!seat || (isBelow && !(await reaches(this.dataSource, guidance.id, own)))) throw notFound('guidance.none');
    return { mayConfirm: seatFor('guidance.confirm', seats, target, today) !== null };
  }

  /** Units are those of the document's date; rules that return begin with today, or with a document dated ahead. */
  private async proposal(guidance: GuidanceEntity, today: LocalDate): Promise<Proposal> {
    const { organisationId, reading, issuedOn } = guidance;
    const asOf = issuedOn && issuedOn < today ? issuedOn : today;
    const [then, now, known, recorded, inForce, registered, line] = await Promise.all([
      childrenOf(this.dataSource, organisationId, asOf),
      childrenOf(this.dataSource, organisationId, today),
      learnedWords(this.dataSource, organisationId),
      recordedDays(this.dataSource),
      dutiesInForce(this.dataSource, organisationId, addDays(today, -DAYS_BACK)),
      registeredPapers(this.dataSource, organisationId, guidance.id),
      lineOf(this.dataSource, organisationId),
    ]);
    const suggested = suggestChanges(reading, inForce);
    return {
      units: unitsSince(then, now),
      proposed: proposeDuties({
        guidance,
        units: then,
        present: new Set(now.map((unit) => unit.id)),
        known,
        inForce,
        suggested,
        calendar: calendarWith(recorded),
        startsOn: issuedOn && issuedOn > today ? issuedOn : today,
        line,
      }),
      inForce,
      suggestedEnds: suggested.ends,
      changedPapers: changedPapers(reading, registered),
      dataForms: dataFormsOf(line).map((form) => form.id),
    };
  }
}
