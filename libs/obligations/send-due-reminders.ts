// The sweep: finds reminders that are due, asks whether they are still owed, and raises one event for each subject.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { isStillOwed, reminderAfterRaised } from '@app/guidance/reminder-plan.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { loadCalendar } from '@app/persistence/calendar/calendar.store.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import {
  closeReminders,
  insertReminders,
  takeDueReminders,
  type DueReminder,
  type ReminderOutcome,
} from '@app/persistence/obligation/reminders.store.js';

const BATCH = 500;

/** Reminders of one subject speak together: of several that are due at once, the latest speaks for all. */
const subjectOf = (reminder: DueReminder): string =>
  reminder.reportId ? `${reminder.kind}-${reminder.reportId}` : reminder.obligationId;

@Injectable()
export class SendDueReminders {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves to the number of reminders raised. A missed run does no harm: the next one finds the same rows. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (db) => {
      const due = await takeDueReminders(db, now, BATCH);
      if (due.length === 0) return 0;
      const outcomes = this.decide(due, localDateAt(now));
      const raised = due.filter((one) => outcomes.get(one.id) === 'raised');
      await closeReminders(
        db,
        due.map(({ id }) => ({ id, outcome: outcomes.get(id) ?? 'settled' })),
        now,
      );
      await this.raise(db, raised, now);
      return raised.length;
    });
  }

  private decide(due: readonly DueReminder[], today: LocalDate): Map<string, ReminderOutcome> {
    const owed = due.filter((one) => isStillOwed({ ...one, isOverdue: today > one.dueOn }));
    const latest = new Map(owed.map((one) => [subjectOf(one), one.id]));
    const outcomeOf = (one: DueReminder): ReminderOutcome => {
      if (!owed.includes(one)) return 'settled';
      return latest.get(subjectOf(one)) === one.id ? 'raised' : 'overtaken';
    };
    return new Map(due.map((one) => [one.id, outcomeOf(one)]));
  }

  private async raise(db: EntityManager, raised: readonly DueReminder[], now: Date): Promise<void> {
    const today = localDateAt(now);
    await appendEvents(
      db,
      raised.map((one) => ({
        type: 'reminder.raised' as const,
        organisationId: one.organisationId,
        obligationId: one.obligationId,
        reportId: one.reportId,
        occurredAt: now,
        data: { reminderId: one.id, kind: one.kind, days: one.days, state: one.stateNow },
      })),
    );
    const calendar = await loadCalendar(db);
    const followers = raised.flatMap((one) => {
      const next = reminderAfterRaised(one, today, calendar);
      if (!next) return [];
      return [{ ...next, obligationId: one.obligationId, reportId: one.reportId, reportVersion: one.versionThen }];
    });
    await insertReminders(db, followers);
  }
}
