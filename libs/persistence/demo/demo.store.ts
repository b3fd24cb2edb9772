// The demo's movable clock and its mailbox. Used in demo mode only.
import pg from 'pg';
import type { ShiftedClock } from '@app/kernel/clock.js';
import type { Db } from '../db.js';

const CHANNEL = 'demo_clock';

/** Offset of the demo's clock from the machine's, in milliseconds. */
export async function demoOffset(db: Db): Promise<number> {
  const rows = await db.query<{ offset_ms: string }[]>('SELECT offset_ms FROM demo_clock WHERE id = 1');
  return Number(rows[0]?.offset_ms ?? 0);
}

/** Stores a new offset and wakes every process that follows the clock. */
export async function setDemoOffset(db: Db, offset: number): Promise<void> {
  await db.query(
    'INSERT INTO demo_clock (id, offset_ms) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET offset_ms = $1',
    [Math.round(offset)],
  );
  await db.query(`NOTIFY ${CHANNEL}, '${Math.round(offset)}'`);
}

/** Keeps a clock in step with the stored offset until the returned function is called. */
export async function followDemoClock(databaseUrl: string, clock: ShiftedClock): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'dung-han-clock' });
  client.on('error', () => undefined);
  client.on('notification', (message) => clock.shiftBy(Number(message.payload ?? 0)));
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  const { rows } = await client.query<{ offset_ms: string }>('SELECT offset_ms FROM demo_clock WHERE id = 1');
  clock.shiftBy(Number(rows[0]?.offset_ms ?? 0));
  return () => client.end();
}

/** A message as the demo's SMTP server received it. */
export interface DemoMail {
  readonly receivedAt: Date;
  readonly address: string;
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

export const keepDemoMail = (db: Db, mail: DemoMail): Promise<unknown> =>
  db.query(
    `INSERT INTO demo_mail (received_at, address, sender, subject, text, html, message_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [mail.receivedAt, mail.address, mail.sender, mail.subject, mail.text, mail.html, mail.messageId],
  );

export interface DemoMailRow extends DemoMail {
  readonly id: string;
  readonly recipientName: string | null;
}

/** The newest messages first, of one address or of all, in the world that is open. */
export const listDemoMails = (db: Db, address: string | null, limit: number): Promise<DemoMailRow[]> =>
  db.query<DemoMailRow[]>(
    `SELECT d.id, d.received_at AS "receivedAt", d.address, d.sender, d.subject, d.text, d.html,
       d.message_id AS "messageId", m.full_name AS "recipientName"
     FROM demo_mail d LEFT JOIN member m ON m.email = d.address
     WHERE ($1::text IS NULL OR d.address = $1) AND (NOT EXISTS (SELECT FROM demo_world) OR EXISTS (
       SELECT FROM seat s JOIN demo_world w ON w.is_open AND s.organisation_id = ANY(w.organisation_ids)
       WHERE s.member_id = m.id)) ORDER BY d.received_at DESC, d.id DESC LIMIT $2`,
    [address, limit],
  );
