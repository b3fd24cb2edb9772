// The demo's worlds: which story is open, and what keeps the others still until somebody enters them.
import type { Db } from '../db.js';
import { roleRank } from '../organisation/organisation.store.js';
import { bool, command, instant, statement, text, uuid, validOn, type RowOf } from '../statement.js';

/** Rows that wait for a day, of a world that is not open, wait so much longer: no sweep of another time finds them. */
const APART = `interval '1000 years'`;
const FAR = `'9000-01-01'::date`;

const moveReminders = (sign: '+' | '-'): string => `
  UPDATE reminder SET due_at = due_at ${sign} ${APART} FROM obligation o, demo_world w
  WHERE o.id = reminder.obligation_id AND o.organisation_id = ANY(w.organisation_ids) AND w.key = $1
    AND reminder.closed_at IS NULL`;

const OWN_RULES = `guidance g, demo_world w WHERE g.id = standing_rule.guidance_id
    AND g.organisation_id = ANY(w.organisation_ids) AND w.key = $1`;

const PUT_REMINDERS_OFF = command(moveReminders('+'));
const PUT_RULES_OFF = command(
  `UPDATE standing_rule SET ended_on = ${FAR} FROM ${OWN_RULES} AND standing_rule.ended_on IS NULL`,
);
const PARK = command('UPDATE demo_world SET is_open = false, parked_at = $2 WHERE key = $1');

/** Stops a world at a moment. Nothing in it happens until it is opened again. */
export async function parkWorld(db: Db, key: string, at: Date): Promise<void> {
  await PUT_REMINDERS_OFF.rows(db, [key]);
  await PUT_RULES_OFF.rows(db, [key]);
  await PARK.rows(db, [key, at]);
}

const TAKE_REMINDERS_BACK = command(moveReminders('-'));
const TAKE_RULES_BACK = command(
  `UPDATE standing_rule SET ended_on = NULL FROM ${OWN_RULES} AND standing_rule.ended_on = ${FAR}`,
);
const OPEN = statement(
  { at: instant },
  'UPDATE demo_world SET is_open = true WHERE key = $1 RETURNING parked_at AS at',
);

/** Lets a parked world go on; resolves to the moment at which its clock stood. */
export async function reviveWorld(db: Db, key: string): Promise<Date | null> {
  await TAKE_REMINDERS_BACK.rows(db, [key]);
  await TAKE_RULES_BACK.rows(db, [key]);
  return (await OPEN.first(db, [key]))?.at ?? null;
}

const INSERT = command(
  'INSERT INTO demo_world (key, parked_at, is_open, organisation_ids, member_ids) VALUES ($1, $2, true, $3, $4)',
);

/** Adds a world that runs, with its organisations and the people to show for it. */
export const insertWorld = (
  db: Db,
  world: {
    readonly key: string;
    readonly at: Date;
    readonly organisationIds: readonly string[];
    readonly memberIds: readonly string[];
  },
): Promise<unknown> => INSERT.rows(db, [world.key, world.at, world.organisationIds, world.memberIds]);

const WORLD = { key: text, parkedAt: instant, isOpen: bool };
const WORLDS_SQL = 'SELECT key, parked_at AS "parkedAt", is_open AS "isOpen" FROM demo_world ORDER BY key';
const WORLDS = statement(WORLD, WORLDS_SQL);
const WORLDS_LOCKED = statement(WORLD, `${WORLDS_SQL} FOR UPDATE`);

/** A story of the demo with where its clock stands. */
export interface StoredWorld extends RowOf<typeof WORLDS> {}

/** All worlds by key. */
export const storedWorlds = (db: Db): Promise<StoredWorld[]> => WORLDS.rows(db);

/** As {@link storedWorlds}, held until the transaction ends. */
export const lockWorlds = (db: Db): Promise<StoredWorld[]> => WORLDS_LOCKED.rows(db);

const WORLD_OF = statement(
  { key: text },
  `SELECT w.key FROM demo_world w JOIN seat s ON s.organisation_id = ANY(w.organisation_ids)
   WHERE s.member_id = $1 LIMIT 1`,
);

/** The world a person lives in; undefined for somebody of none. */
export const worldOf = async (db: Db, memberId: string): Promise<string | undefined> =>
  (await WORLD_OF.first(db, [memberId]))?.key;

const ACCOUNTS = statement(
  { memberId: uuid, fullName: text, email: text, title: text, organisation: text, isMain: bool },
  `SELECT m.id AS "memberId", m.full_name AS "fullName", m.email, s.title, o.name AS organisation,
     m.id = ANY(w.member_ids) AS "isMain"
   FROM demo_world w
   JOIN LATERAL (SELECT DISTINCT x.member_id FROM seat x WHERE x.organisation_id = ANY(w.organisation_ids)
     AND ${validOn('x', '$2::date')}) p ON true
   JOIN member m ON m.id = p.member_id
   -- Of the posts a person holds, the one in the bloc says most.
   JOIN LATERAL (SELECT s.title, s.organisation_id FROM held_seat s WHERE s.member_id = m.id
     AND ${validOn('s', '$2::date')} ORDER BY ${roleRank('s.role')}, s.valid_from LIMIT 1) s ON true
   JOIN organisation o ON o.id = s.organisation_id
   WHERE w.key = $1
   ORDER BY array_position(w.member_ids, m.id), o.name COLLATE "vi-x-icu", m.full_name`,
);

/** Somebody to enter a world as. */
export interface WorldAccount extends RowOf<typeof ACCOUNTS> {}

/** Everybody of a world who holds a seat on the day of its clock; those to show for it first, in their order. */
export const worldAccounts = (db: Db, key: string, at: Date): Promise<WorldAccount[]> => ACCOUNTS.rows(db, [key, at]);
