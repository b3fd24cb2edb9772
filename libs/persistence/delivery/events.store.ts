// The append-only record: writing events with their pending marks, and taking pending ones.
import { newId } from '@app/kernel/ids.js';
import { isTold, type EventType } from '@app/workflow/events.js';
import { insertRows, type Db } from '../db.js';

/** An event about to be written. */
export interface NewEvent {
  readonly type: EventType;
  readonly organisationId: string;
  readonly occurredAt: Date;
  readonly reportId?: string | null;
  readonly obligationId?: string | null;
  readonly guidanceId?: string | null;
  readonly memberId?: string | null;
  readonly seatId?: string | null;
  readonly version?: number | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A pending event as those who tell about it need it. */
export interface PendingEvent {
  readonly id: string;
  readonly type: EventType;
  readonly organisationId: string;
  readonly reportId: string | null;
  readonly obligationId: string | null;
  readonly memberId: string | null;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

const COLUMNS = [
  'id',
  'type',
  'report_id',
  'obligation_id',
  'guidance_id',
  'organisation_id',
  'member_id',
  'seat_id',
  'occurred_at',
  'version',
  'data',
] as const;

const toRow = (event: NewEvent) => ({
  id: newId(),
  type: event.type,
  report_id: event.reportId ?? null,
  obligation_id: event.obligationId ?? null,
  guidance_id: event.guidanceId ?? null,
  organisation_id: event.organisationId,
  member_id: event.memberId ?? null,
  seat_id: event.seatId ?? null,
  occurred_at: event.occurredAt,
  version: event.version ?? null,
  data: event.data ?? {},
});

/** Writes events in order, and a pending mark beside each that must be told. */
export async function appendEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(toRow);
  await insertRows(db, 'event', COLUMNS, rows);
  const pending = rows.filter((row) => isTold(row.type)).map((row) => ({ event_id: row.id }));
  await insertRows(db, 'pending_event', ['event_id'], pending);
}

/** Locks up to `limit` pending events, oldest first; another worker skips them until this transaction ends. */
export const takePending = (db: Db, limit: number): Promise<PendingEvent[]> =>
  db.query<PendingEvent[]>(
    `SELECT e.id, e.type, e.organisation_id AS "organisationId", e.report_id AS "reportId",
       e.obligation_id AS "obligationId", e.member_id AS "memberId", e.occurred_at AS "occurredAt", e.data
     FROM pending_event p JOIN event e ON e.id = p.event_id
     ORDER BY e.seq LIMIT $1 FOR UPDATE OF p SKIP LOCKED`,
    [limit],
  );

/** Clears the pending mark of an event whose e-mails are written. */
export const clearPending = (db: Db, eventId: string): Promise<unknown> =>
  db.query('DELETE FROM pending_event WHERE event_id = $1', [eventId]);
