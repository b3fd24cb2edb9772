// One obligation with its guidance, its live report and everybody who was told.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { Db } from '../db.js';

export interface ObligationRow {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly unit: string;
  readonly officialMembers: number | null;
  readonly superiorId: string;
  readonly superior: string;
  readonly dueOn: LocalDate;
  readonly why: DueDateReason;
  /** Since when a later paper ended the duty. */
  readonly releasedAt: Date | null;
  /** The later paper that set the day in force, or ended the duty. */
  readonly basis: { readonly id: string; readonly code: string | null; readonly issuedOn: LocalDate | null } | null;
  readonly guidanceId: string;
  readonly code: string | null;
  readonly kind: string | null;
  readonly issuedOn: LocalDate | null;
  readonly note: string | null;
  readonly reportId: string | null;
  readonly state: string | null;
  readonly arrivedAt: Date | null;
}

export interface ToldRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Date | null;
}

const OBLIGATION = `
  SELECT o.id, g.title, o.organisation_id AS "organisationId", u.name AS unit, u.official_members AS "officialMembers",
    o.superior_id AS "superiorId", s.committee_name AS superior, o.due_on AS "dueOn",
    coalesce(o.why, g.why) AS why, o.released_at AS "releasedAt",
    CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'code', b.code, 'issuedOn', b.issued_on) END AS basis,
    d.id AS "guidanceId", d.code, d.kind, d.issued_on AS "issuedOn", d.note,
    r.id AS "reportId", r.state, r.arrived_at AS "arrivedAt"
  FROM obligation o
  JOIN guidance_rule g ON g.id = o.rule_id
  JOIN guidance d ON d.id = g.guidance_id
  LEFT JOIN guidance b ON b.id = o.basis_id
  JOIN organisation u ON u.id = o.organisation_id
  JOIN organisation s ON s.id = o.superior_id
  LEFT JOIN report r ON r.obligation_id = o.id AND r.state <> 'withdrawn'`;

export const obligationRow = async (db: Db, obligationId: string): Promise<ObligationRow | undefined> =>
  (await db.query<ObligationRow[]>(`${OBLIGATION} WHERE o.id = $1`, [obligationId]))[0];

/** One change of an obligation's deadline. */
export interface DeadlineChangeRow {
  readonly id: string;
  readonly type: 'obligation.moved' | 'obligation.released';
  readonly at: Date;
  readonly actor: string | null;
  readonly data: {
    readonly from: LocalDate;
    readonly to?: LocalDate;
    readonly basis: string | null;
    readonly evidence?: string;
  };
}

/** How an obligation's deadline changed, oldest first. */
export const deadlineChanges = (db: Db, obligationId: string): Promise<DeadlineChangeRow[]> =>
  db.query<DeadlineChangeRow[]>(
    `SELECT e.id, e.type, e.occurred_at AS at, m.full_name AS actor, e.data
     FROM event e LEFT JOIN member m ON m.id = e.member_id
     WHERE e.obligation_id = $1 AND e.type IN ('obligation.moved', 'obligation.released') ORDER BY e.seq`,
    [obligationId],
  );

/** Every e-mail about the obligation or any report on it, newest first. */
export const toldAbout = (db: Db, obligationId: string): Promise<ToldRow[]> =>
  db.query<ToldRow[]>(
    `SELECT m.id, p.full_name AS "to", m.subject, m.sent_at AS "sentAt"
     FROM email m JOIN event e ON e.id = m.event_id JOIN member p ON p.id = m.member_id
     LEFT JOIN report r ON r.id = e.report_id
     WHERE e.obligation_id = $1 OR r.obligation_id = $1
     ORDER BY m.created_at DESC, e.seq DESC, p.full_name LIMIT 200`,
    [obligationId],
  );
