// E-mails: one row per person and event, sent once, and the proof of it.
import type { Db } from '../db.js';
import { command, statement, text, uuid, type RowOf } from '../statement.js';

/** An e-mail about to be written. `createdAt` is the moment of the event it tells. */
export interface NewEmail {
  readonly id: string;
  readonly eventId: string;
  readonly memberId: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly createdAt: Date;
}

const INSERT = command(
  `INSERT INTO email (id, event_id, member_id, address, subject, text, html, created_at, attempts)
   SELECT e.id, e."eventId", e."memberId", e.address, e.subject, e.text, e.html, e."createdAt", 0
   FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "eventId" uuid, "memberId" uuid, address text, subject text, text text,
     html text, "createdAt" timestamptz)
   ON CONFLICT (event_id, member_id) DO NOTHING`,
);

/** Writes e-mails; a second one for the same person and event is left out. */
export const insertEmails = (db: Db, emails: readonly NewEmail[]): Promise<unknown> =>
  INSERT.rows(db, [JSON.stringify(emails)]);

const UNSENT = statement({ id: uuid }, 'SELECT id FROM email WHERE sent_at IS NULL ORDER BY created_at, id LIMIT $1');

/** Identifiers of e-mails not yet sent, oldest first. */
export const unsentEmailIds = async (db: Db, limit: number): Promise<string[]> =>
  (await UNSENT.rows(db, [limit])).map((row) => row.id);

const TAKE = statement(
  { id: uuid, address: text, subject: text, text, html: text },
  'SELECT id, address, subject, text, html FROM email WHERE id = $1 AND sent_at IS NULL FOR UPDATE SKIP LOCKED',
);

export interface UnsentEmail extends RowOf<typeof TAKE> {}

/** Locks an e-mail for sending; undefined when it was sent, or is being sent by another worker. */
export const takeUnsent = (db: Db, id: string): Promise<UnsentEmail | undefined> => TAKE.first(db, [id]);

const SENT = command('UPDATE email SET sent_at = $2, attempts = attempts + 1, last_error = NULL WHERE id = $1');

export const markSent = (db: Db, id: string, now: Date): Promise<unknown> => SENT.rows(db, [id, now]);

const FAILED = command('UPDATE email SET attempts = attempts + 1, last_error = $2 WHERE id = $1');

export const markFailed = (db: Db, id: string, error: string): Promise<unknown> =>
  FAILED.rows(db, [id, error.slice(0, 500)]);
