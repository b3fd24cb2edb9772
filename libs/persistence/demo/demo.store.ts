// The demo's movable clock and its mailbox. Used in demo mode only.
import pg from 'pg';
import type { ShiftedClock } from '@app/kernel/clock.js';
import type { Db } from '../db.js';
import { bigint, command, instant, orNull, statement, text, type RowOf } from '../statement.js';

const CHANNEL = 'demo_clock';

const OFFSET = statement({ offset: bigint }, 'SELECT offset_ms AS "offset" FROM demo_clock WHERE id = 1');

/** Offset of the demo's clock from the machine's, in milliseconds. */
export const demoOffset = async (db: Db): Promise<number> => Number((await OFFSET.first(db))?.offset ?? 0);

const SET_OFFSET = command(
  'INSERT INTO demo_clock (id, offset_ms) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET offset_ms = $1',
);
const TELL = statement({ done: text }, `SELECT pg_notify('${CHANNEL}', $1)::text AS done`);

/** Stores a new offset and wakes every process that follows the clock. */
export async function setDemoOffset(db: Db, offset: number): Promise<void> {
  await SET_OFFSET.rows(db, [Math.round(offset)]);
  await TELL.rows(db, [String(Math.round(offset))]);
}

/** Keeps a clock in step with the stored offset until the returned function is called. */
export async function followDemoClock(databaseUrl: string, clock: ShiftedClock): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'dung-han-clock' });
  client.on('error', () => undefined);
  client.on('notification', (message) => clock.shiftBy(Number(message.payload ?? 0)));
  await client.connect();
  // A connection of its own, outside the pool: it listens for as long as the process lives.
  /* eslint-disable no-restricted-syntax */
  await client.query(`LISTEN ${CHANNEL}`);
  const { rows } = await client.query<RowOf<typeof OFFSET>>(OFFSET.sql);
  /* eslint-enable no-restricted-syntax */
  clock.shiftBy(Number(rows[0]?.offset ?? 0));
  return () => client.end();
}

const KEEP = command(
  `INSERT INTO demo_mail (received_at, address, sender, subject, text, html, message_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

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
  KEEP.rows(db, [mail.receivedAt, mail.address, mail.sender, mail.subject, mail.text, mail.html, mail.messageId]);

const MAILS = statement(
  {
    id: bigint,
    receivedAt: instant,
    address: text,
    sender: text,
    subject: text,
    text,
    html: text,
    messageId: text,
    recipientName: orNull(text),
  },
  `SELECT d.id, d.received_at AS "receivedAt", d.address, d.sender, d.subject, d.text, d.html,
     d.message_id AS "messageId", m.full_name AS "recipientName"
   FROM demo_mail d LEFT JOIN member m ON m.email = d.address
   WHERE ($1::text IS NULL OR d.address = $1) AND (NOT EXISTS (SELECT FROM demo_world) OR EXISTS (
     SELECT FROM seat s JOIN demo_world w ON w.is_open AND s.organisation_id = ANY(w.organisation_ids)
     WHERE s.member_id = m.id)) ORDER BY d.received_at DESC, d.id DESC LIMIT $2`,
);

export interface DemoMailRow extends RowOf<typeof MAILS> {}

/** The newest messages first, of one address or of all, in the world that is open. */
export const listDemoMails = (db: Db, address: string | null, limit: number): Promise<DemoMailRow[]> =>
  MAILS.rows(db, [address, limit]);
