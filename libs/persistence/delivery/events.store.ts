// The append-only record: writing events with their pending marks, and taking pending ones.
import { newId } from '@app/kernel/ids.js';
import { isNotified } from '@app/workflow/audience.js';
import type { EventPayloads, EventType, EventWith, Nothing } from '@app/workflow/events.js';
import type { Db } from '../db.js';
import { command, insertion, instant, json, orNull, statement, uuid, wordOf } from '../statement.js';

/** What stands beside type and payload of an event about to be written. */
export interface NewEventHead {
  readonly organisationId: string;
  readonly occurredAt: Date;
  readonly reportId?: string | null;
  readonly obligationId?: string | null;
  readonly guidanceId?: string | null;
  readonly memberId?: string | null;
  readonly seatId?: string | null;
  readonly version?: number | null;
}

type Said<Type extends EventType> = EventPayloads[Type] extends Nothing
  ? { readonly data?: EventPayloads[Type] }
  : { readonly data: EventPayloads[Type] };

/** An event about to be written. */
export type NewEvent = { [Type in EventType]: NewEventHead & { readonly type: Type } & Said<Type> }[EventType];

interface PendingHead {
  readonly id: string;
  readonly organisationId: string;
  readonly reportId: string | null;
  readonly obligationId: string | null;
  readonly memberId: string | null;
  readonly occurredAt: Date;
}

/** A pending event as those who notify of it need it. */
export type PendingEvent = EventWith<PendingHead>;

const EVENTS = insertion('event', [
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
]);

const PENDING = insertion('pending_event', ['event_id']);

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

/** Writes events in order, and a pending mark beside each of which somebody is notified. */
export async function appendEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(toRow);
  await EVENTS.insert(db, rows);
  const pending = rows.filter((row) => isNotified(row.type)).map((row) => ({ event_id: row.id }));
  await PENDING.insert(db, pending);
}

const TAKE = statement(
  {
    id: uuid,
    type: wordOf<EventType>(),
    organisationId: uuid,
    reportId: orNull(uuid),
    obligationId: orNull(uuid),
    memberId: orNull(uuid),
    occurredAt: instant,
    data: json<EventPayloads[EventType]>(),
  },
  `SELECT e.id, e.type, e.organisation_id AS "organisationId", e.report_id AS "reportId",
     e.obligation_id AS "obligationId", e.member_id AS "memberId", e.occurred_at AS "occurredAt", e.data
   FROM pending_event p JOIN event e ON e.id = p.event_id
   ORDER BY e.seq LIMIT $1::int FOR UPDATE OF p SKIP LOCKED`,
);

/** Locks up to `limit` pending events, oldest first; another worker skips them until this transaction ends. */
export const takePending = async (db: Db, limit: number): Promise<PendingEvent[]> =>
  // Type and payload were written together, as a NewEvent.
  (await TAKE.rows(db, [limit])) as PendingEvent[];

const CLEAR = command('DELETE FROM pending_event WHERE event_id = $1');

/** Clears the pending mark of an event whose e-mails are written. */
export const clearPending = (db: Db, eventId: string): Promise<unknown> => CLEAR.rows(db, [eventId]);
