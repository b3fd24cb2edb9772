// Takes members into a branch's roll and out of it, from a day on; the past stays as it was.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, localDateAt } from '@app/calendar/local-date.js';
import { seatFor } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound } from '@app/kernel/errors.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { requireSeatIn, seatsAndTarget } from '@app/persistence/organisation/seats.query.js';
import {
  addToRoster,
  endRosterEntries,
  rosterEntries,
  type NewRosterEntry,
  type RosterEntry,
} from '@app/persistence/meeting/roster.store.js';

export interface RosterChange {
  readonly added: readonly NewRosterEntry[];
  /** Identifiers of entries that end yesterday. */
  readonly ended: readonly string[];
}

@Injectable()
export class ChangeRoster {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The roll as of today. @throws Refusal NotFound `organisation.none` */
  async read(organisationId: string, memberId: string): Promise<{ entries: RosterEntry[]; mayChange: boolean }> {
    const today = localDateAt(this.clock.now());
    const { seats, target } = await seatsAndTarget(this.dataSource, memberId, organisationId, today);
    if (!seatFor('roster.read', seats, target, today)) throw notFound('organisation.none');
    return {
      entries: await rosterEntries(this.dataSource, organisationId, today),
      mayChange: seatFor('roster.change', seats, target, today) !== null,
    };
  }

  /** @throws Refusal NotAllowed `permission.roster.change`; Invalid `roster.noName`, `roster.twice` */
  async execute(organisationId: string, memberId: string, change: RosterChange): Promise<void> {
    const now = this.clock.now();
    const today = localDateAt(now);
    await this.dataSource.transaction(async (db) => {
      const seat = await requireSeatIn(db, { memberId, action: 'roster.change', organisationId, today });
      const added = change.added.map((one) => ({ ...one, name: one.name.normalize('NFC').trim() }));
      if (added.some((one) => one.name === '')) throw invalid('roster.noName', {}, 'added');
      await endRosterEntries(db, organisationId, change.ended, addDays(today, -1));
      const known = new Set((await rosterEntries(db, organisationId, today)).map((one) => one.name));
      const names = added.map((one) => one.name);
      const twice = names.find((name, at) => known.has(name) || names.indexOf(name) !== at);
      if (twice) throw invalid('roster.twice', { name: twice }, 'added');
      await addToRoster(db, organisationId, added, today);
      const data = { added: added.length, ended: change.ended.length };
      await appendEvents(db, [
        { type: 'roster.changed', organisationId, memberId, seatId: seat.id, occurredAt: now, data },
      ]);
    });
  }
}
