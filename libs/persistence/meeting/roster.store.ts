// The roll of a branch's members: reading it as of a day, taking people in and out.
import type { LocalDate } from '@app/calendar/local-date.js';
import { newId } from '@app/kernel/ids.js';
import { insertRows, type Db } from '../db.js';

export interface RosterEntry {
  readonly id: string;
  readonly name: string;
  readonly standing: 'OFFICIAL' | 'PROBATIONARY';
  readonly since: LocalDate;
}

/** Members on a day: official ones first, each part by name. */
export const rosterEntries = (db: Db, organisationId: string, on: LocalDate): Promise<RosterEntry[]> =>
  db.query<RosterEntry[]>(
    `SELECT id, full_name AS name, standing, valid_from AS since FROM roster_member
     WHERE organisation_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
     ORDER BY standing, full_name COLLATE "vi-x-icu"`,
    [organisationId, on],
  );

/** A person to take into the roll. */
export interface NewRosterEntry {
  readonly name: string;
  readonly standing: 'OFFICIAL' | 'PROBATIONARY';
}

/** Takes people in from a day on. Somebody of that name who holds a seat there is linked with his or her account. */
export async function addToRoster(
  db: Db,
  organisationId: string,
  entries: readonly NewRosterEntry[],
  since: LocalDate,
): Promise<void> {
  const accounts = await db.query<{ id: string; name: string }[]>(
    `SELECT DISTINCT m.id, m.full_name AS name FROM seat s JOIN member m ON m.id = s.member_id
     WHERE s.organisation_id = $1 AND s.role IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')
       AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)`,
    [organisationId, since],
  );
  const ids = new Map(accounts.map((one) => [one.name, one.id]));
  await insertRows(
    db,
    'roster_member',
    ['id', 'organisation_id', 'full_name', 'standing', 'member_id', 'valid_from'],
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

/** Takes people out: `lastDay` is the last day they belong. Their past stays. */
export const endRosterEntries = (
  db: Db,
  organisationId: string,
  ids: readonly string[],
  lastDay: LocalDate,
): Promise<unknown> =>
  db.query(
    `UPDATE roster_member SET valid_to = greatest($3::date, valid_from - 1)
     WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND (valid_to IS NULL OR valid_to > $3)`,
    [organisationId, ids, lastDay],
  );
