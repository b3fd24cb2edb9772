// Loads the demo into an empty database: the worlds one after the other, each parked before the next is told.
import type { DataSource } from 'typeorm';
import { systemClock } from '@app/kernel/clock.js';
import { Mailer } from '@app/mail/mailer.js';
import { setDemoOffset } from '@app/persistence/demo/demo.store.js';
import { insertWorld, parkWorld, reviveWorld } from '@app/persistence/demo/demo-worlds.store.js';
import { StoryTeller } from './demo-story.js';
import { WORLDS, type WorldKey } from './worlds.js';

/** True when nobody is in the database yet. */
export const isEmpty = async (dataSource: DataSource): Promise<boolean> =>
  (await dataSource.query<unknown[]>('SELECT FROM member LIMIT 1')).length === 0;

/** Where a story's mail goes, and what its letters link to. */
export interface DemoTarget {
  readonly smtpUrl: string;
  readonly publicUrl: string;
}

/** Tells the worlds in their order, sending the past's e-mails, and opens the first: the demo's clock stands there. */
export async function loadDemo(
  dataSource: DataSource,
  { smtpUrl, publicUrl }: DemoTarget,
  keys: readonly WorldKey[],
  say: (key: WorldKey) => void,
): Promise<void> {
  const mailer = new Mailer(smtpUrl, 'nhac-viec@dung-han.example');
  try {
    for (const key of keys) {
      say(key);
      const teller = new StoryTeller(dataSource, mailer, publicUrl);
      const { organisation, shown } = await WORLDS[key](dataSource, teller);
      const at = teller.clock.now();
      const memberIds = shown.map(organisation.person);
      await insertWorld(dataSource, { key, at, organisationIds: organisation.organisationIds, memberIds });
      await parkWorld(dataSource, key, at);
    }
    const at = await reviveWorld(dataSource, keys[0] ?? 'S0');
    if (at) await setDemoOffset(dataSource, at.getTime() - systemClock.now().getTime());
  } finally {
    mailer.close();
  }
}
