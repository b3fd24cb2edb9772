// What is looked through at every turn: due reminders, rules that return, sessions that ran out.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnnexMinutes } from '@app/meetings/annex-minutes.js';
import { ExtendStandingRules } from '@app/obligations/extend-standing-rules.js';
import { SendDueReminders } from '@app/obligations/send-due-reminders.js';
import { dropOldSessions } from '@app/persistence/organisation/sessions.store.js';

@Injectable()
export class Sweeps {
  constructor(
    private readonly reminders: SendDueReminders,
    private readonly standing: ExtendStandingRules,
    private readonly annexes: AnnexMinutes,
    private readonly dataSource: DataSource,
  ) {}

  sendDueReminders(): Promise<unknown> {
    return this.reminders.execute();
  }

  extendStandingRules(): Promise<unknown> {
    return this.standing.execute();
  }

  annexMinutes(): Promise<unknown> {
    return this.annexes.execute();
  }

  dropOldSessions(): Promise<unknown> {
    return dropOldSessions(this.dataSource);
  }
}
