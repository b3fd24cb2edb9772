// E-mails: one row per person and event, sent once, and the proof of it.
import { insertRows, type Db } from '../db.js';

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

export interface UnsentEmail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes e-mails; a second one for the same person and event is left out. */
export async function insertEmails(db: Db, emails: readonly NewEmail[]): Promise<void> {
  const columns = ['id', 'event_id', 'member_id', 'address', 'subject', 'text', 'html', 'created_at', 'attempts'];
  const rows = emails.map((one) => ({
    id: one.id,
    event_id: one.eventId,
    member_id: one.memberId,
    address: one.address,
    subject: one.subject,
    text: one.text,
    html: one.html,
    created_at: one.createdAt,
    attempts: 0,
  }));
  // Two runs of the relay never hold the same event (its mark is locked), so the unique key only guards mistakes.
  await insertRows(db, 'email', columns, rows);
}

/** Identifiers of e-mails not yet sent, oldest first. */
export const unsentEmailIds = async (db: Db, limit: number): Promise<string[]> => {
  const rows = await db.query<{ id: string }[]>(
    'SELECT id FROM email WHERE sent_at IS NULL ORDER BY created_at, id LIMIT $1',
    [limit],
  );
  return rows.map((row) => row.id);
};

/** Locks an e-mail for sending; undefined when it was sent, or is being sent by another worker. */
export async function takeUnsent(db: Db, id: string): Promise<UnsentEmail | undefined> {
  const rows = await db.query<UnsentEmail[]>(
    'SELECT id, address, subject, text, html FROM email WHERE id = $1 AND sent_at IS NULL FOR UPDATE SKIP LOCKED',
    [id],
  );
  return rows[0];
}

export const markSent = (db: Db, id: string, now: Date): Promise<unknown> =>
  db.query('UPDATE email SET sent_at = $2, attempts = attempts + 1, last_error = NULL WHERE id = $1', [id, now]);

export const markFailed = (db: Db, id: string, error: string): Promise<unknown> =>
  db.query('UPDATE email SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [id, error.slice(0, 500)]);
