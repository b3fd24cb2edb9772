// Drafts as they were submitted: never overwritten, so that any two can be compared.
import type { ReportSection } from '@app/forms/report-form.js';
import type { Db } from '../db.js';
import { instant, int, json, statement, text, uuid, type RowOf } from '../statement.js';

const REVISIONS = statement(
  { number: int, sections: json<readonly ReportSection[]>(), submittedBy: text, submittedAt: instant },
  `SELECT v.number, v.sections, m.full_name AS "submittedBy", v.submitted_at AS "submittedAt"
   FROM report_revision v JOIN member m ON m.id = v.submitted_by
   WHERE v.report_id = $1 AND ($2::int[] IS NULL OR v.number = ANY($2::int[])) ORDER BY v.number`,
);

/** A submitted draft (dự thảo lần n). */
export interface Revision extends RowOf<typeof REVISIONS> {}

/** Drafts of a report by number, oldest first; all of them where no numbers are named. */
export const revisionsOf = (db: Db, reportId: string, numbers: readonly number[] | null = null): Promise<Revision[]> =>
  REVISIONS.rows(db, [reportId, numbers]);

const OWED = statement(
  { meetingId: uuid, reportId: uuid, finalDraft: int },
  `SELECT m.id AS "meetingId", m.report_id AS "reportId", min(v.number) AS "finalDraft"
   FROM meeting m JOIN report_revision v ON v.report_id = m.report_id AND v.number > m.draft_number
   WHERE m.state IN ('adopted', 'concluded') AND m.adoption ->> 'finalises' = 'true'
     AND NOT EXISTS (SELECT FROM official_document d WHERE d.meeting_id = m.id AND d.kind = 'changes')
   GROUP BY m.id ORDER BY m.id LIMIT 100`,
);

/** Minutes that lack their annex: a later draft than the one on the table is submitted. */
export interface OwedAnnex extends RowOf<typeof OWED> {}

/** Meetings that left the wording open, whose report was submitted again since and has no annex yet. */
export const owedAnnexes = (db: Db): Promise<OwedAnnex[]> => OWED.rows(db);
