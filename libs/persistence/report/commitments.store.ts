// Tasks that earlier meetings of a unit set, and what a report says became of them.
import { newId } from '@app/kernel/ids.js';
import type { CommitmentStatus } from '@app/workflow/commitments.js';
import type { PlannedCommitment } from '@app/workflow/meeting.js';
import type { Db } from '../db.js';
import { command, day, insertion, orNull, statement, text, uuid, wordOf, type RowOf } from '../statement.js';

const COMMITMENTS = statement(
  {
    id: uuid,
    task: text,
    owner: text,
    dueOn: orNull(day),
    /** The day of the meeting that set it. */
    setOn: day,
    status: orNull(wordOf<CommitmentStatus>()),
    note: text,
  },
  `SELECT c.id, c.task, c.owner, c.due_on AS "dueOn",
     (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "setOn", a.status, coalesce(a.note, '') AS note
   FROM report r
   JOIN commitment c ON c.organisation_id = r.organisation_id AND c.created_at < r.created_at
   JOIN meeting m ON m.id = c.meeting_id AND m.report_id <> r.id AND m.state IN ('adopted', 'concluded')
   LEFT JOIN commitment_answer a ON a.commitment_id = c.id AND a.report_id = r.id
   WHERE r.id = $1 AND r.data_form IS NOT NULL AND NOT EXISTS (
     SELECT FROM commitment_answer other JOIN report said ON said.id = other.report_id
     WHERE other.commitment_id = c.id AND other.report_id <> r.id AND other.status IN ('DONE', 'DROPPED')
       AND said.state <> 'withdrawn')
   ORDER BY c.created_at, c.ordinal`,
);

/** A task that an earlier meeting set, with what a report says of it. */
export interface CommitmentRow extends RowOf<typeof COMMITMENTS> {}

/**
 * Tasks a review must account for: set by earlier meetings of the unit about other reports, and neither done nor dropped
 * in another report. Reports without figures account for none.
 */
export const commitmentsOf = (db: Db, reportId: string): Promise<CommitmentRow[]> => COMMITMENTS.rows(db, [reportId]);

/** What a report says of a task. */
export interface CommitmentAnswer {
  readonly id: string;
  readonly status: CommitmentStatus;
  readonly note: string;
}

const FORGET_ANSWERS = command('DELETE FROM commitment_answer WHERE report_id = $1');

const ANSWERS = insertion('commitment_answer', [
  'commitment_id',
  'report_id',
  'status',
  'note',
  'answered_by',
  'answered_at',
]);

/** Replaces what a report says of its tasks. */
export async function replaceAnswers(
  db: Db,
  reportId: string,
  answers: readonly CommitmentAnswer[],
  { memberId, at }: { readonly memberId: string; readonly at: Date },
): Promise<void> {
  await FORGET_ANSWERS.rows(db, [reportId]);
  await ANSWERS.insert(
    db,
    answers.map((one) => ({
      commitment_id: one.id,
      report_id: reportId,
      status: one.status,
      note: one.note,
      answered_by: memberId,
      answered_at: at,
    })),
  );
}

const SET_TASKS = insertion('commitment', [
  'id',
  'meeting_id',
  'organisation_id',
  'ordinal',
  'task',
  'owner',
  'due_on',
  'created_at',
]);

/** Keeps the tasks a meeting set, in its order. */
export const insertCommitments = (
  db: Db,
  meeting: { readonly id: string; readonly organisationId: string },
  commitments: readonly PlannedCommitment[],
  createdAt: Date,
): Promise<void> =>
  SET_TASKS.insert(
    db,
    commitments.map((one, ordinal) => ({
      id: newId(),
      meeting_id: meeting.id,
      organisation_id: meeting.organisationId,
      ordinal,
      task: one.task,
      owner: one.owner,
      due_on: one.dueOn,
      created_at: createdAt,
    })),
  );
