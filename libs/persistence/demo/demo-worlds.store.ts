// The demo's worlds: which story is open, and what keeps the others still until somebody enters them.
import type { DemoAccount } from '@app/contracts/demo.contract.js';
import type { Db } from '../db.js';
import { SEAT_RANK } from '../organisation/organisation.store.js';

/** A story of the demo with where its clock stands. */
export interface StoredWorld {
  readonly key: string;
  readonly parkedAt: Date;
  readonly isOpen: boolean;
}

/** Rows that wait for a day, of a world that is not open, wait so much longer: no sweep of another time finds them. */
const APART = `interval '1000 years'`;
const FAR = `'9000-01-01'::date`;

const moveReminders = (sign: '+' | '-'): string => `
  UPDATE reminder SET due_at = due_at ${sign} ${APART} FROM obligation o, demo_world w
  WHERE o.id = reminder.obligation_id AND o.organisation_id = ANY(w.organisation_ids) AND w.key = $1
    AND reminder.closed_at IS NULL`;

const ownRules = `guidance g, demo_world w WHERE g.id = standing_rule.guidance_id
    AND g.organisation_id = ANY(w.organisation_ids) AND w.key = $1`;

/** Stops a world at a moment. Nothing in it happens until it is opened again. */
export async function parkWorld(db: Db, key: string, at: Date): Promise<void> {
  await db.query(moveReminders('+'), [key]);
  await db.query(`UPDATE standing_rule SET ended_on = ${FAR} FROM ${ownRules} AND standing_rule.ended_on IS NULL`, [
    key,
  ]);
  await db.query('UPDATE demo_world SET is_open = false, parked_at = $2 WHERE key = $1', [key, at]);
}

/** Lets a parked world go on; resolves to the moment at which its clock stood. */
export async function reviveWorld(db: Db, key: string): Promise<Date | null> {
  await db.query(moveReminders('-'), [key]);
  await db.query(`UPDATE standing_rule SET ended_on = NULL FROM ${ownRules} AND standing_rule.ended_on = ${FAR}`, [
    key,
  ]);
  const [rows] = await db.query<[{ at: Date }[], number]>(
    'UPDATE demo_world SET is_open = true WHERE key = $1 RETURNING parked_at AS at',
    [key],
  );
  return rows[0]?.at ?? null;
}

/** Adds a world that runs, with its organisations and the people to show for it. */
export const insertWorld = (
  db: Db,
  world: {
    readonly key: string;
    readonly at: Date;
    readonly organisationIds: readonly string[];
    readonly memberIds: readonly string[];
  },
): Promise<unknown> =>
  db.query(
    `INSERT INTO demo_world (key, parked_at, is_open, organisation_ids, member_ids) VALUES ($1, $2, true, $3, $4)`,
    [world.key, world.at, world.organisationIds, world.memberIds],
  );

/** All worlds by key, held until the transaction ends where `lock`. */
export const storedWorlds = (db: Db, lock = false): Promise<StoredWorld[]> =>
  db.query<StoredWorld[]>(
    `SELECT key, parked_at AS "parkedAt", is_open AS "isOpen" FROM demo_world ORDER BY key ${lock ? 'FOR UPDATE' : ''}`,
  );

/** The world a person lives in; undefined for somebody of none. */
export const worldOf = async (db: Db, memberId: string): Promise<string | undefined> =>
  (
    await db.query<{ key: string }[]>(
      `SELECT w.key FROM demo_world w JOIN seat s ON s.organisation_id = ANY(w.organisation_ids)
       WHERE s.member_id = $1 LIMIT 1`,
      [memberId],
    )
  )[0]?.key;

/** Everybody of a world who holds a seat on the day of its clock; those to show for it first, in their order. */
export const worldAccounts = (db: Db, key: string, at: Date): Promise<(DemoAccount & { readonly isMain: boolean })[]> =>
  db.query<(DemoAccount & { readonly isMain: boolean })[]>(
    `SELECT m.id AS "memberId", m.full_name AS "fullName", m.email, s.title, o.name AS organisation,
       m.id = ANY(w.member_ids) AS "isMain"
     FROM demo_world w
     JOIN LATERAL (SELECT DISTINCT x.member_id FROM seat x WHERE x.organisation_id = ANY(w.organisation_ids)
       AND x.valid_from <= $2::date AND (x.valid_to IS NULL OR x.valid_to >= $2::date)) p ON true
     JOIN member m ON m.id = p.member_id
     -- Of the posts a person holds, the one in the bloc says most.
     JOIN LATERAL (SELECT s.title, s.organisation_id FROM held_seat s WHERE s.member_id = m.id
       AND s.valid_from <= $2::date AND (s.valid_to IS NULL OR s.valid_to >= $2::date)
       ORDER BY ${SEAT_RANK}, s.valid_from LIMIT 1) s ON true
     JOIN organisation o ON o.id = s.organisation_id
     WHERE w.key = $1
     ORDER BY array_position(w.member_ids, m.id), o.name COLLATE "vi-x-icu", m.full_name`,
    [key, at],
  );
