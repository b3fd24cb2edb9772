// One decision on deadlines that were given: an extension, a waiver, for one unit or for a whole class of them.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatDate, isLocalDate, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { deriveDueDate, type DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { requireSeat, seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notAllowed, notFound, notPossible } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { calendarWith, recordedDays } from '@app/persistence/calendar/calendar.store.js';
import { hostsOf } from '@app/persistence/organisation/organisation.store.js';
import { seatsAndTarget, seatsOf, targetsOf } from '@app/persistence/organisation/seats.query.js';
import { deadlinesById, type GivenDeadline } from '@app/persistence/obligation/given-deadlines.query.js';
import { endObligations, moveDeadlines, type ChangeBasis } from './change-obligations.js';

/** What a person with authority decides about deadlines; the old days are kept in the record. */
export interface DeadlineDecision {
  readonly obligationIds: readonly string[];
  /** The last day from now on; null waives the duty. */
  readonly to: LocalDate | null;
  /** Instead of one day for all: each deadline moves by so many working days. */
  readonly shiftDays?: number;
  /** What the decision rests on: a paper's code, or whose word it is. */
  readonly basis: string;
  readonly reason: string;
}

const LONGEST_SHIFT = 60;
const MOST = 1000;

const isBadShift = (days: number | undefined): boolean =>
  days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= LONGEST_SHIFT);

/** @throws Refusal Invalid `deadline.badShift`, `deadline.noneChosen`, `deadline.noBasis`, `deadline.noReason`, `date.impossible` */
function refuseIncomplete({ obligationIds, to, shiftDays, basis, reason }: DeadlineDecision): void {
  if (obligationIds.length === 0 || obligationIds.length > MOST) throw invalid('deadline.noneChosen');
  if (!saysEnough(basis)) throw invalid('deadline.noBasis', {}, 'basis');
  if (!saysEnough(reason)) throw invalid('deadline.noReason', {}, 'reason');
  if (isBadShift(shiftDays)) throw invalid('deadline.badShift', {}, 'shiftDays');
  if (to !== null && !isLocalDate(to)) throw invalid('date.impossible', { date: to }, 'to');
}

/** An extension never comes sooner than the day it extends, and not in the past. */
function refuseSooner(deadlines: readonly GivenDeadline[], to: LocalDate, today: LocalDate): void {
  if (to < today) throw invalid('deadline.past', {}, 'to');
  const sooner = deadlines.find((one) => to <= one.dueOn);
  if (sooner) throw invalid('deadline.notLater', { unit: sooner.unit, due: formatDate(sooner.dueOn) }, 'to');
}

const reasonFor = (to: LocalDate, evidence: string, calendar: WorkingCalendar): DueDateReason =>
  deriveDueDate(
    {
      rule: { type: 'absolute', dueAt: to, timeGiven: false, inclusive: true },
      evidence,
      at: null,
      readAs: null,
      rollPolicy: 'NONE',
      issuedOn: null,
    },
    calendar,
  );

@Injectable()
export class ChangeDeadline {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when the person may decide on deadlines of the organisation's subordinates. */
  async isOpenTo(superiorId: string, memberId: string): Promise<boolean> {
    const today = localDateAt(this.clock.now());
    const { seats, target } = await seatsAndTarget(this.dataSource, memberId, superiorId, today);
    return seatFor('deadline.change', seats, target, today) !== null;
  }

  /**
   * The day each deadline would get by a shift of so many working days, by identifier. Nothing is changed.
   * @throws Refusal as {@link execute}
   */
  async preview(
    memberId: string,
    obligationIds: readonly string[],
    shiftDays: number,
  ): Promise<Readonly<Record<string, LocalDate>>> {
    if (isBadShift(shiftDays)) throw invalid('deadline.badShift', {}, 'shiftDays');
    const calendar = calendarWith(await recordedDays(this.dataSource));
    const rows = await deadlinesById(this.dataSource, obligationIds);
    await this.seatOver(rows, await seatsOf(this.dataSource, memberId), localDateAt(this.clock.now()));
    return Object.fromEntries(rows.map(({ id, dueOn }) => [id, calendar.addWorkingDays(dueOn, shiftDays)]));
  }

  /**
   * Extends or waives. Every unit is told once; what has arrived keeps its standing. Nobody decides on the duty of a
   * unit he or she sits in: the supervisor's own unit does not close its own overdue item. Resolves to how many changed.
   * @throws Refusal NotFound `obligation.none`; NotAllowed `permission.deadline.change`, `deadline.ownUnit`; NotPossible
   *   `obligation.released`; Invalid `deadline.noneChosen`, `deadline.noBasis`, `deadline.noReason`, `deadline.past`,
   *   `deadline.notLater`, `date.impossible`
   */
  execute(memberId: string, decision: DeadlineDecision): Promise<number> {
    refuseIncomplete(decision);
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const deadlines = await deadlinesById(db, decision.obligationIds);
      if (deadlines.length !== new Set(decision.obligationIds).size) throw notFound('obligation.none');
      const seats = await seatsOf(db, memberId);
      const seat = await this.seatOver(deadlines, seats, today);
      if (deadlines.some((one) => one.isReleased)) throw notPossible('obligation.released');
      const code = decision.basis.trim();
      const basis: ChangeBasis = { guidanceId: null, code, memberId, seatId: seat.id, now };
      const evidence = `${code}: ${decision.reason.trim()}`;
      const changed = deadlines.map(({ id, organisationId, dueOn }) => ({
        obligationId: id,
        organisationId,
        from: dueOn,
      }));
      const { to, shiftDays } = decision;
      const calendar = calendarWith(await recordedDays(db));
      if (shiftDays !== undefined) {
        const moved = changed.map((one) => ({
          ...one,
          why: reasonFor(calendar.addWorkingDays(one.from, shiftDays), evidence, calendar),
        }));
        return moveDeadlines(db, moved, basis, calendar);
      }
      if (to === null) return endObligations(db, changed, { ...basis, code: evidence });
      refuseSooner(deadlines, to, today);
      const why = reasonFor(to, evidence, calendar);
      const moved = changed.map((one) => ({ ...one, why }));
      return moveDeadlines(db, moved, basis, calendar);
    });
  }

  /** The seat that may decide over all of them; none of them may be the decider's own unit's. */
  private async seatOver(deadlines: readonly GivenDeadline[], seats: readonly Seat[], today: LocalDate): Promise<Seat> {
    const superiors = [...new Set(deadlines.map((one) => one.superiorId))];
    const targets = await targetsOf(this.dataSource, superiors, today);
    const held = targets.map((target) => requireSeat('deadline.change', seats, target, today));
    const own = deadlines.find((one) => seats.some((seat) => sitsIn(seat, one, today)));
    if (own) throw notAllowed('deadline.ownUnit', { unit: own.unit });
    await this.refuseHost(deadlines, held, today);
    const [first] = held;
    if (!first) throw notFound('obligation.none');
    return first;
  }

  /** A unit that houses the supervisor's office does not close its own item through it: the council's chair decides. */
  private async refuseHost(
    deadlines: readonly GivenDeadline[],
    held: readonly Seat[],
    today: LocalDate,
  ): Promise<void> {
    for (const seat of held.filter(isOfOffice)) {
      const hosts = await hostsOf(this.dataSource, seat.organisationId, today);
      const housed = deadlines.find((one) => hosts.includes(one.organisationId));
      if (housed) throw notAllowed('deadline.hostUnit', { unit: housed.unit });
    }
  }
}

/** Roles that act from an office: it sits in some unit, and decides nothing on what that unit owes. */
const isOfOffice = (seat: Seat): boolean => seat.role === 'COUNCIL_OFFICE';

/** Following a unit for the superior is no seat of that unit's own. */
const sitsIn = (seat: Seat, deadline: GivenDeadline, today: LocalDate): boolean =>
  seat.organisationId === deadline.organisationId &&
  seat.role !== 'SUPERVISING_MEMBER' &&
  seat.validFrom <= today &&
  (seat.validTo === null || seat.validTo >= today);
