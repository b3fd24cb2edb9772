// Absence (vắng mặt): for a period somebody else acts in a seat, under his or her own title.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isLocalDate, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { appointedSeat, insertDelegation, titleThroughout } from '@app/persistence/organisation/members.store.js';
import { requireSeatIn } from '@app/persistence/organisation/seats.query.js';

/** Who stands in for a seat, from when to when, and why. */
export interface StandIn {
  readonly seatId: string;
  readonly delegateId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

const LONGEST_DAYS = 366;

/** @throws Refusal Invalid `delegation.badDays`, `delegation.noReason` */
function refuseBad({ from, to, reason }: StandIn, today: LocalDate): void {
  const isPeriod = isLocalDate(from) && isLocalDate(to) && from >= today && to >= from;
  if (!isPeriod || (Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS)
    throw invalid('delegation.badDays', {}, 'to');
  if (!saysEnough(reason)) throw invalid('delegation.noReason', {}, 'reason');
}

@Injectable()
export class DelegateSeat {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Names somebody of the same unit to act in a seat. The delegate decides and signs under the own title: a deputy
   * secretary signs T/M as deputy secretary (domain notes on documents, 2.4).
   * @throws Refusal NotFound `delegation.noSeat`; NotAllowed `permission.seat.delegate`; Invalid `delegation.*`
   */
  execute(memberId: string, standIn: StandIn): Promise<string> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const seat = await appointedSeat(db, standIn.seatId);
      if (!seat) throw notFound('delegation.noSeat');
      const { organisationId } = seat;
      const by = await requireSeatIn(db, { memberId, action: 'seat.delegate', organisationId, today });
      refuseBad(standIn, today);
      if (standIn.delegateId === seat.memberId) throw invalid('delegation.sameMember', {}, 'delegateId');
      const { delegateId, from: validFrom, to: validTo } = standIn;
      const title = await titleThroughout(db, { memberId: delegateId, organisationId }, standIn);
      if (title === undefined) throw invalid('delegation.otherUnit', {}, 'delegateId');
      const what = { seatId: seat.id, delegateId, validFrom, validTo, reason: standIn.reason.trim() };
      const id = await insertDelegation(db, { ...what, title, decidedBy: memberId, decidedAt: now });
      const about = { organisationId, memberId, seatId: by.id, occurredAt: now };
      await appendEvents(db, [{ type: 'seat.delegated', ...about, data: what }]);
      return id;
    });
  }
}
