// Takes pending events and writes one e-mail row per person; mark and e-mails change in one transaction.
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { newId } from '@app/kernel/ids.js';
import { SETTINGS, type Settings } from '@app/kernel/settings.js';
import { insertEmails, type NewEmail } from '@app/persistence/delivery/emails.store.js';
import { clearPending, takePending, type PendingEvent } from '@app/persistence/delivery/events.store.js';
import { emailFacts, peopleAround } from '@app/persistence/delivery/audience.query.js';
import { recipientsOf } from '@app/workflow/audience.js';
import { composeEmail } from './compose-email.js';

const BATCH = 50;

@Injectable()
export class Notify {
  private readonly logger = new Logger('notify');

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /**
   * Resolves to the number of events handled; 0 when nothing is pending. An event that cannot be told stays pending,
   * is logged, and does not keep the others back.
   */
  async execute(): Promise<number> {
    return this.dataSource.transaction(async (db) => {
      let handled = 0;
      for (const event of await takePending(db, BATCH)) handled += (await this.tell(db, event)) ? 1 : 0;
      return handled;
    });
  }

  /** In a savepoint of its own: e-mails and cleared mark, or neither. */
  private async tell(db: EntityManager, event: PendingEvent): Promise<boolean> {
    try {
      await db.transaction(async (inner) => {
        await insertEmails(inner, await this.emailsFor(inner, event));
        await clearPending(inner, event.id);
      });
      return true;
    } catch (error) {
      this.logger.error(`${event.type} ${event.id} could not be told: ${String(error)}`);
      return false;
    }
  }

  private async emailsFor(db: EntityManager, event: PendingEvent): Promise<NewEmail[]> {
    const facts = await emailFacts(db, event.id);
    if (!facts) return [];
    const { organisationId, reportId } = event;
    const { superiorId, report } = facts;
    const on = localDateAt(event.occurredAt);
    const people = await peopleAround(db, { organisationId, superiorId, reportId }, on);
    const byId = new Map(people.map((person) => [person.memberId, person]));
    return recipientsOf(event, people, { organisationId, superiorId, on, report })
      .flatMap((id) => byId.get(id) ?? [])
      .map((to) => ({
        id: newId(),
        eventId: event.id,
        memberId: to.memberId,
        address: to.email,
        createdAt: event.occurredAt,
        ...composeEmail(event, facts, to, this.settings.publicUrl),
      }));
  }
}
