// Moves the deadlines of obligations, or ends them: the day, its reason, the reminders and the record change together.
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { DayChange } from '@app/guidance/duties-in-force.js';
import { planReminders } from '@app/guidance/reminder-plan.js';
import { appendEvents, type NewEventHead } from '@app/persistence/delivery/events.store.js';
import { lockObligations, moveObligation, releaseObligations } from '@app/persistence/obligation/obligations.store.js';
import { closeDeadlineReminders, insertReminders } from '@app/persistence/obligation/reminders.store.js';

/** On what grounds a deadline changes, and who said so. */
export interface ChangeBasis {
  /** The later paper; null where the calendar changed. */
  readonly guidanceId: string | null;
  /** Its code, or the paper that announced the calendar. */
  readonly code: string | null;
  readonly memberId: string;
  readonly seatId: string;
  readonly now: Date;
}

/** A change of day with its new reason. */
export interface Move extends Pick<DayChange, 'obligationId' | 'organisationId' | 'from'> {
  readonly why: DueDateReason;
}

/** Moves deadlines. Every unit is told once, by the event of its obligation. Resolves to how many moved. */
export async function moveDeadlines(
  db: EntityManager,
  moves: readonly Move[],
  basis: ChangeBasis,
  calendar: WorkingCalendar,
): Promise<number> {
  const ids = moves.map((move) => move.obligationId);
  const owed = await lockObligations(db, ids);
  for (const { obligationId, why } of moves) await moveObligation(db, { obligationId, why, basisId: basis.guidanceId });
  await closeDeadlineReminders(db, ids, basis.now);
  await insertReminders(
    db,
    moves
      .filter(({ obligationId }) => owed.has(obligationId))
      .flatMap(({ obligationId, why }) =>
        planReminders(why.dueOn, basis.now, calendar).map((one) => ({ ...one, obligationId })),
      ),
  );
  await appendEvents(
    db,
    moves.map(({ why, ...move }) => ({
      ...headOf(move, basis),
      type: 'obligation.moved',
      data: { from: move.from, to: why.dueOn, evidence: why.evidence, basis: basis.code },
    })),
  );
  return moves.length;
}

/** An obligation that ends. */
export interface Release extends Pick<DayChange, 'obligationId' | 'organisationId'> {
  readonly from: LocalDate;
}

/** Ends obligations: nothing is owed any more, what was written stays. Resolves to how many ended. */
export async function endObligations(
  db: EntityManager,
  releases: readonly Release[],
  basis: ChangeBasis,
): Promise<number> {
  const ids = releases.map((one) => one.obligationId);
  await lockObligations(db, ids);
  await releaseObligations(db, ids, basis.guidanceId, basis.now);
  await closeDeadlineReminders(db, ids, basis.now);
  await appendEvents(
    db,
    releases.map((one) => ({
      ...headOf(one, basis),
      type: 'obligation.released',
      data: { from: one.from, basis: basis.code },
    })),
  );
  return releases.length;
}

/** Who changed the deadline of which unit's obligation, on what paper. */
const headOf = (
  { obligationId, organisationId }: Pick<Release, 'obligationId' | 'organisationId'>,
  { guidanceId, memberId, seatId, now: occurredAt }: ChangeBasis,
): NewEventHead => ({ organisationId, obligationId, guidanceId, memberId, seatId, occurredAt });
