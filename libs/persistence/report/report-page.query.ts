// What a report's page shows beside the report itself: its history, its holders, its paper.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import type { EventPayloads, EventType, EventWith } from '@app/workflow/events.js';
import type { Db } from '../db.js';
import { instant, json, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';

const HISTORY = statement(
  {
    id: uuid,
    type: wordOf<EventType>(),
    at: instant,
    actor: orNull(text),
    actorTitle: orNull(text),
    data: json<EventPayloads[EventType]>(),
  },
  `SELECT id, type, at, actor, "actorTitle", data FROM (
     SELECT e.id, e.type, e.occurred_at AS at, m.full_name AS actor, coalesce(h.title, s.title) AS "actorTitle", e.data, e.seq,
       lead(e.type) OVER (ORDER BY e.seq) AS next_type
     FROM event e LEFT JOIN member m ON m.id = e.member_id LEFT JOIN seat s ON s.id = e.seat_id
     -- The title acted under: a post in a bloc, or a stand-in's own, before that of the seat.
     LEFT JOIN LATERAL (SELECT title FROM held_seat x WHERE x.id = e.seat_id AND x.organisation_id = e.organisation_id
       AND x.member_id = e.member_id LIMIT 1) h ON true
     WHERE e.report_id = $1
   ) listed WHERE type <> 'report.saved' OR next_type IS DISTINCT FROM 'report.saved' ORDER BY seq`,
);

export type HistoryRow = EventWith<Pick<RowOf<typeof HISTORY>, 'id' | 'at' | 'actor' | 'actorTitle'>>;

/** Events of a report, oldest first. Of saves that follow one another only the last is given. */
export const historyOf = async (db: Db, reportId: string): Promise<HistoryRow[]> =>
  // Type and payload were written together, as a NewEvent.
  (await HISTORY.rows(db, [reportId])) as HistoryRow[];

const PAGE = statement(
  {
    stateSince: instant,
    document:
      orNull(
        json<{
          readonly number: number;
          readonly type: string;
          readonly organSymbol: string;
          readonly line: ReportingLine;
          readonly issuedOn: LocalDate;
          readonly files: number;
        }>(),
      ),
  },
  `SELECT r.state_since AS "stateSince",
     (SELECT jsonb_build_object('number', d.number, 'type', d.document_type, 'organSymbol', d.organ_symbol, 'line', d.line,
        'issuedOn', d.issued_on, 'files', (SELECT count(*) FROM paper_file f WHERE f.document_id = d.id))
      FROM official_document d WHERE d.report_id = r.id AND d.kind = 'report') AS document
   FROM report r WHERE r.id = $1`,
);

export interface ReportPageRow extends RowOf<typeof PAGE> {}

export const reportPageRow = (db: Db, reportId: string): Promise<ReportPageRow | undefined> =>
  PAGE.first(db, [reportId]);
