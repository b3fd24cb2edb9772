// Rotation (luân phiên): at the year's end one action gives a bloc its next head and deputy units.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isLocalDate, localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { isBloc, type BlocStanding } from '@app/hierarchy/organisation.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { letterheadOf } from '@app/persistence/organisation/organisation.store.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { blocEdges, followEdge, type BlocEdge } from '@app/persistence/organisation/edges.store.js';
import { requireSeatIn, seatsAndTarget } from '@app/persistence/organisation/seats.query.js';

/** Next posts, from a day on; everybody else is a member. */
export interface Rotation {
  readonly headId: string;
  readonly deputyId: string;
  readonly from: LocalDate;
  readonly reason: string;
}

const standingIn = ({ headId, deputyId }: Rotation, unitId: string): BlocStanding => {
  if (unitId === headId) return 'HEAD_UNIT';
  return unitId === deputyId ? 'DEPUTY_HEAD_UNIT' : 'MEMBER';
};

/** @throws Refusal Invalid `rotation.past`, `rotation.sameUnit`, `rotation.noReason`, `rotation.noMember` */
function refuseBad({ headId, deputyId, from, reason }: Rotation, edges: readonly BlocEdge[], today: LocalDate): void {
  if (!isLocalDate(from) || from < today) throw invalid('rotation.past', {}, 'from');
  if (headId === deputyId) throw invalid('rotation.sameUnit', {}, 'deputyId');
  if (!saysEnough(reason)) throw invalid('rotation.noReason', {}, 'reason');
  const isMember = (id: string): boolean => edges.some((edge) => edge.unitId === id);
  if (!isMember(headId)) throw invalid('rotation.noMember', {}, 'headId');
  if (!isMember(deputyId)) throw invalid('rotation.noMember', {}, 'deputyId');
}

@Injectable()
export class RotateBloc {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when the person may rotate the bloc. */
  async isOpenTo(blocId: string, memberId: string): Promise<boolean> {
    const today = localDateAt(this.clock.now());
    const { seats, target } = await seatsAndTarget(this.dataSource, memberId, blocId, today);
    return seatFor('bloc.rotate', seats, target, today) !== null;
  }

  /**
   * Ends the present posts the day before and begins the next; reports keep the bloc they were begun in. Resolves to
   * how many units change their post.
   * @throws Refusal NotFound `organisation.none`; NotAllowed `permission.bloc.rotate`; Invalid `rotation.*`
   */
  execute(blocId: string, memberId: string, rotation: Rotation): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const bloc = await letterheadOf(db, blocId);
      if (!isBloc(bloc.kind)) throw notFound('organisation.none');
      const seat = await requireSeatIn(db, { memberId, action: 'bloc.rotate', organisationId: blocId, today });
      const edges = await blocEdges(db, blocId, rotation.from > today ? rotation.from : today);
      refuseBad(rotation, edges, today);
      const changed = edges.filter((edge) => edge.standing !== standingIn(rotation, edge.unitId));
      for (const edge of changed)
        await followEdge(db, edge.id, {
          parentId: null,
          standing: standingIn(rotation, edge.unitId),
          from: rotation.from,
        });
      const nameOf = (id: string): string => edges.find((edge) => edge.unitId === id)?.unit ?? '';
      const { from, reason, headId, deputyId } = rotation;
      const data = { from, reason: reason.trim(), head: nameOf(headId), deputy: nameOf(deputyId) };
      const about = { organisationId: blocId, memberId, seatId: seat.id, occurredAt: now };
      await appendEvents(db, [{ type: 'bloc.rotated', ...about, data }]);
      return changed.length;
    });
  }
}
