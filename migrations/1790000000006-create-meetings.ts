// Meetings that stages of review belong to, the rolls of branches, the tasks meetings set, and the papers they leave.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeetings1790000000006 implements MigrationInterface {
  name = 'CreateMeetings1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD COLUMN finalises text,
        ADD COLUMN approvals uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE organisation ADD COLUMN quorum jsonb;
      CREATE TABLE roster_member (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        full_name text NOT NULL,
        standing text NOT NULL,
        member_id uuid REFERENCES member,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX roster_member_organisation ON roster_member (organisation_id);
      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        report_id uuid NOT NULL REFERENCES report,
        stage text NOT NULL,
        body text NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        place text NOT NULL,
        starts_at timestamptz NOT NULL,
        haste_reason text NOT NULL,
        agenda jsonb NOT NULL,
        is_expanded boolean NOT NULL,
        draft_number integer NOT NULL,
        chair_id uuid NOT NULL REFERENCES member,
        record jsonb NOT NULL,
        adoption jsonb,
        called_by uuid NOT NULL REFERENCES member,
        called_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      -- One meeting at a time for a report; those that adjourned or did not adopt stay beside it.
      CREATE UNIQUE INDEX meeting_live ON meeting (report_id) WHERE state IN ('called', 'open');
      CREATE INDEX meeting_report ON meeting (report_id);
      CREATE TABLE commitment (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        organisation_id uuid NOT NULL REFERENCES organisation,
        ordinal integer NOT NULL,
        task text NOT NULL,
        owner text NOT NULL,
        due_on date,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX commitment_meeting ON commitment (meeting_id);
      CREATE INDEX commitment_organisation ON commitment (organisation_id);
      ALTER TABLE official_document
        DROP CONSTRAINT official_document_report_id_key,
        ALTER COLUMN term_id DROP NOT NULL,
        ALTER COLUMN number DROP NOT NULL,
        ADD COLUMN kind text NOT NULL DEFAULT 'report',
        ADD COLUMN meeting_id uuid REFERENCES meeting,
        -- What a paper of a meeting is made of, as it stood when the paper was issued.
        ADD COLUMN content jsonb;
      ALTER TABLE official_document ALTER COLUMN kind DROP DEFAULT;
      CREATE UNIQUE INDEX official_document_report ON official_document (report_id) WHERE kind = 'report';
      CREATE UNIQUE INDEX official_document_meeting ON official_document (meeting_id, kind) WHERE meeting_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM paper_file WHERE document_id IN (SELECT id FROM official_document WHERE kind <> 'report');
      DELETE FROM official_document WHERE kind <> 'report';
      DROP INDEX official_document_meeting, official_document_report;
      ALTER TABLE official_document
        DROP COLUMN content, DROP COLUMN meeting_id, DROP COLUMN kind,
        ALTER COLUMN number SET NOT NULL, ALTER COLUMN term_id SET NOT NULL,
        ADD CONSTRAINT official_document_report_id_key UNIQUE (report_id);
      DROP TABLE commitment, meeting, roster_member;
      ALTER TABLE organisation DROP COLUMN quorum;
      ALTER TABLE report DROP COLUMN approvals, DROP COLUMN finalises;
    `);
  }
}
