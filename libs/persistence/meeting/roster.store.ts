// The roll of a branch's members: reading it as of a day, taking people in and out.
import type { LocalDate } from '@app/calendar/local-date.js';
import { PARTY_COMMITTEE } from '@app/hierarchy/membership.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { roleList } from '../organisation/organisation.store.js';
import { command, day, insertion, statement, text, uuid, validOn, wordOf, type RowOf } from '../statement.js';

const ENTRIES = statement(
  { id: uuid, name: text, standing: wordOf<'OFFICIAL' | 'PROBATIONARY'>(), since: day },
  `SELECT r.id, r.full_name AS name, r.standing, r.valid_from AS since FROM roster_member r
   WHERE r.organisation_id = $1 AND ${validOn('r', '$2')}
   ORDER BY r.standing, r.full_name COLLATE "vi-x-icu"`,
);

export interface RosterEntry extends RowOf<typeof ENTRIES> {}

/** Members on a day: official ones first, each part by name. */
export const rosterEntries = (db: Db, organisationId: string, on: LocalDate): Promise<RosterEntry[]> =>
  ENTRIES.rows(db, [organisationId, on]);

/** A person to take into the roll. */
export interface NewRosterEntry {
  readonly name: string;
  readonly standing: 'OFFICIAL' | 'PROBATIONARY';
}

const ACCOUNTS = statement(
  { id: uuid, name: text },
  `SELECT DISTINCT m.id, m.full_name AS name FROM seat s JOIN member m ON m.id = s.member_id
   WHERE s.organisation_id = $1 AND s.role IN (${roleList(PARTY_COMMITTEE)}) AND ${validOn('s', '$2')}`,
);

const ROLL = insertion('roster_member', ['id', 'organisation_id', 'full_name', 'standing', 'member_id', 'valid_from']);

/** Takes people in from a day on. Somebody of that name who holds a seat there is linked with his or her account. */
export async function addToRoster(
  db: Db,
  organisationId: string,
  entries: readonly NewRosterEntry[],
  since: LocalDate,
): Promise<void> {
  const accounts = await ACCOUNTS.rows(db, [organisationId, since]);
  const ids = new Map(accounts.map((one) => [one.name, one.id]));
  await ROLL.insert(
    db,
    entries.map((one) => ({
      id: newId(),
      organisation_id: organisationId,
      full_name: one.name,
      standing: one.standing,
      member_id: ids.get(one.name) ?? null,
      valid_from: since,
    })),
  );
}

const END = command(
  `UPDATE roster_member SET valid_to = greatest($3::date, valid_from - 1)
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND (valid_to IS NULL OR valid_to > $3)`,
);

/** Takes people out: `lastDay` is the last day they belong. Their past stays. */
export const endRosterEntries = (
  db: Db,
  organisationId: string,
  ids: readonly string[],
  lastDay: LocalDate,
): Promise<unknown> => END.rows(db, [organisationId, ids, lastDay]);
