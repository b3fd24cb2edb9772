// A day off or a swapped day announced late: it is recorded, the deadlines it touches are shown, a person moves them.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '@app/calendar/holidays.js';
import { isLocalDate, localDateAt, yearOf, type LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import { dayChanges, type DayChange } from '@app/guidance/duties-in-force.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import { recomputeDueDate } from '@app/guidance/recompute-due-date.js';
import type { Seat } from '@app/hierarchy/membership.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notAllowed, stale } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { calendarWith, recordedDays, replaceRecordedDays } from '@app/persistence/calendar/calendar.store.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { keepObligation } from '@app/persistence/obligation/obligations.store.js';
import { seatsThatMay } from '@app/persistence/organisation/seats.query.js';
import { openDeadlines } from '@app/persistence/obligation/open-deadlines.query.js';
import { moveDeadlines } from './change-obligations.js';

/** Days to record, and recorded ones to take out again. */
export interface CalendarChange {
  readonly added: readonly Pick<CalendarDay, 'date' | 'kind' | 'name' | 'source'>[];
  readonly removed: readonly LocalDate[];
}

/** A deadline that the calendar of now would set on another day. */
export interface CalendarDifference extends DayChange {
  readonly title: string;
  readonly why: DueDateReason;
  /** The paper that announced the day that makes the difference. */
  readonly source: string;
}

/** What a person decides about the differences shown. */
export interface CalendarDecision {
  /** Deadlines that move. */
  readonly move: readonly string[];
  /** Deadlines that keep their day. */
  readonly keep: readonly string[];
}

const MOST_DAYS = 60;

/** @throws Refusal Invalid `calendar.noDay`, `date.impossible`, `calendar.noSource` */
function refuseBadChange({ added, removed }: CalendarChange): void {
  if (added.length + removed.length === 0 || added.length > MOST_DAYS) throw invalid('calendar.noDay');
  for (const { date, source } of added) {
    if (!isLocalDate(date) || yearOf(date) < 2000) throw invalid('date.impossible', { date }, 'date');
    if (!saysEnough(source)) throw invalid('calendar.noSource', {}, 'source');
  }
}

/** The recorded day nearest before or on either date: the one that makes them differ. */
function sourceOf(recorded: readonly CalendarDay[], from: LocalDate, to: LocalDate): string {
  const [first, last] = from < to ? [from, to] : [to, from];
  const between = recorded.filter(({ date }) => first <= date && date <= last);
  return (between[0] ?? recorded.findLast(({ date }) => date <= last) ?? recorded[0])?.source ?? '';
}

@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether the person may record days and move deadlines by them. */
  async isOpenTo(memberId: string): Promise<boolean> {
    return (await this.seatOf(this.dataSource.manager, memberId)) !== null;
  }

  /** Deadlines of the person's organisation that the calendar of now would set elsewhere; empty for other people. */
  async pending(memberId: string): Promise<readonly CalendarDifference[]> {
    const seat = await this.seatOf(this.dataSource.manager, memberId);
    return seat ? this.differences(this.dataSource.manager, seat.organisationId) : [];
  }

  /**
   * Records days; deadlines stay until a person moves them.
   * @throws Refusal NotAllowed `permission.calendar.change`; Invalid `calendar.*`, `date.impossible`
   */
  async record(memberId: string, change: CalendarChange): Promise<void> {
    refuseBadChange(change);
    const now = this.clock.now();
    await this.dataSource.transaction(async (db) => {
      const { id: seatId, organisationId } = await this.requireSeat(db, memberId);
      const added = change.added.map((day) => ({ ...day, source: day.source.trim(), status: 'CONFIRMED' as const }));
      await replaceRecordedDays(db, change.removed, added, { memberId, now });
      const event = { type: 'calendar.changed', organisationId, occurredAt: now } as const;
      await appendEvents(db, [{ ...event, memberId, seatId, data: { added, removed: change.removed } }]);
    });
  }

  /**
   * Moves the deadlines that the person chose, and remembers which were kept. Resolves to the number moved.
   * @throws Refusal NotAllowed `permission.calendar.change`; Stale `calendar.stale` when the differences are others now
   */
  async decide(memberId: string, { move, keep }: CalendarDecision): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const { id: seatId, organisationId } = await this.requireSeat(db, memberId);
      const known = new Map((await this.differences(db, organisationId)).map((one) => [one.obligationId, one]));
      const chosen = (ids: readonly string[]): CalendarDifference[] =>
        ids.map((id) => known.get(id)).filter((one) => one !== undefined);
      const moves = chosen(move);
      if (moves.length < move.length) throw stale('calendar.stale');
      const { calendar } = await this.calendarNow(db);
      for (const code of new Set(moves.map((one) => one.source))) {
        const group = moves.filter((one) => one.source === code);
        await moveDeadlines(db, group, { guidanceId: null, code, memberId, seatId, now }, calendar);
      }
      for (const { obligationId, to } of chosen(keep)) await keepObligation(db, obligationId, to);
      return moves.length;
    });
  }

  private async calendarNow(
    db: EntityManager,
  ): Promise<{ recorded: readonly CalendarDay[]; calendar: WorkingCalendar }> {
    const recorded = await recordedDays(db);
    return { recorded, calendar: calendarWith(recorded) };
  }

  private async differences(db: EntityManager, organisationId: string): Promise<CalendarDifference[]> {
    const { recorded, calendar } = await this.calendarNow(db);
    const open = await openDeadlines(db, organisationId, localDateAt(this.clock.now()));
    return open.flatMap(({ why, issuedOn, title, unit: name, ...one }) => {
      const now = recomputeDueDate(why, issuedOn, calendar);
      if (!now) return [];
      const source = sourceOf(recorded, one.dueOn, now.dueOn);
      return dayChanges([{ ...one, name, hasArrived: false }], now.dueOn).map((change) => ({
        ...change,
        title,
        why: now,
        source,
      }));
    });
  }

  /** The first seat of the person that may change the calendar for its organisation. */
  private async seatOf(db: EntityManager, memberId: string): Promise<Seat | null> {
    const today = localDateAt(this.clock.now());
    const [first] = await seatsThatMay(db, memberId, 'calendar.change', today);
    return first?.seat ?? null;
  }

  private async requireSeat(db: EntityManager, memberId: string): Promise<Seat> {
    const seat = await this.seatOf(db, memberId);
    if (!seat) throw notAllowed('permission.calendar.change');
    return seat;
  }
}
