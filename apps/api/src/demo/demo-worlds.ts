// Entering a world of the demo: the one that is open stops where it stands, and the clock of every process moves.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import type { DemoWorld } from '@app/contracts/demo.contract.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { SETTINGS, type Settings } from '@app/kernel/settings.js';
import { demoOffset, setDemoOffset } from '@app/persistence/demo/demo.store.js';
import {
  parkWorld,
  reviveWorld,
  lockWorlds,
  storedWorlds,
  worldAccounts,
  worldOf,
} from '@app/persistence/demo/demo-worlds.store.js';

@Injectable()
export class DemoWorlds {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** False in an installation for real: it has no worlds. */
  get isDemo(): boolean {
    return this.settings.demo;
  }

  async list(): Promise<DemoWorld[]> {
    const worlds = await storedWorlds(this.dataSource);
    return Promise.all(
      worlds.map(async ({ key, isOpen, parkedAt }) => {
        const at = isOpen ? this.clock.now() : parkedAt;
        const accounts = await worldAccounts(this.dataSource, key, at);
        return { key, isOpen, today: localDateAt(at), accounts };
      }),
    );
  }

  /** Opens the world a person lives in, where it is not open. */
  async openFor(memberId: string): Promise<void> {
    if (!this.isDemo) return;
    const key = await worldOf(this.dataSource, memberId);
    if (!key) return;
    const at = await this.dataSource.transaction(async (db) => {
      const worlds = await lockWorlds(db);
      const open = worlds.find((one) => one.isOpen);
      if (open?.key === key) return null;
      if (open) await parkWorld(db, open.key, this.clock.now());
      return reviveWorld(db, key);
    });
    if (!at) return;
    const ahead = at.getTime() - this.clock.now().getTime();
    await setDemoOffset(this.dataSource, (await demoOffset(this.dataSource)) + ahead);
  }
}
