// People, the seats appointed to them, and who stands in for whom.
import type { LocalDate } from '@app/calendar/local-date.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { command, statement, text, uuid, type RowOf } from '../statement.js';

const BY_EMAIL = statement(
  { id: uuid, passwordHash: text },
  'SELECT id, password_hash AS "passwordHash" FROM member WHERE email = $1',
);

/** Somebody with an account, as signing in needs it. */
export interface Account extends RowOf<typeof BY_EMAIL> {}

/** The account of an address, written as it is stored: in small letters. */
export const accountOf = (db: Db, email: string): Promise<Account | undefined> => BY_EMAIL.first(db, [email]);

const BY_ID = statement({ id: uuid }, 'SELECT id FROM member WHERE id = $1');

/** True where there is such a person. */
export const isMember = async (db: Db, memberId: string): Promise<boolean> =>
  (await BY_ID.first(db, [memberId])) !== undefined;

const SEAT = statement(
  { id: uuid, memberId: uuid, organisationId: uuid },
  'SELECT id, member_id AS "memberId", organisation_id AS "organisationId" FROM seat WHERE id = $1',
);

/** A seat as somebody was appointed to it; undefined where there is none. */
export const appointedSeat = (db: Db, seatId: string): Promise<RowOf<typeof SEAT> | undefined> =>
  SEAT.first(db, [seatId]);

const TITLE = statement(
  { title: text },
  `SELECT s.title FROM seat s WHERE s.member_id = $1 AND s.organisation_id = $2 AND s.valid_from <= $3::date
     AND (s.valid_to IS NULL OR s.valid_to >= $4::date) LIMIT 1`,
);

/** The title somebody holds in an organisation throughout a span of days; undefined where he or she does not. */
export const titleThroughout = async (
  db: Db,
  who: { readonly memberId: string; readonly organisationId: string },
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<string | undefined> =>
  (await TITLE.first(db, [who.memberId, who.organisationId, span.from, span.to]))?.title;

/** Somebody who is to act in another person's seat. */
export interface NewDelegation {
  readonly seatId: string;
  readonly delegateId: string;
  /** The delegate's own, under which he or she signs. */
  readonly title: string;
  readonly reason: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

const DELEGATE = command(
  `INSERT INTO delegation (id, seat_id, delegate_id, title, reason, valid_from, valid_to, decided_by, decided_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Resolves to the delegation's identifier. */
export async function insertDelegation(db: Db, delegation: NewDelegation): Promise<string> {
  const id = newId();
  await DELEGATE.rows(db, [
    id,
    delegation.seatId,
    delegation.delegateId,
    delegation.title,
    delegation.reason,
    delegation.validFrom,
    delegation.validTo,
    delegation.decidedBy,
    delegation.decidedAt,
  ]);
  return id;
}
