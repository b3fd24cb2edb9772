// What became of the tasks earlier meetings set: said in a later report, once for each.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerCommitments1790000000009 implements MigrationInterface {
  name = 'AnswerCommitments1790000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitment_answer (
        commitment_id uuid NOT NULL REFERENCES commitment,
        report_id uuid NOT NULL REFERENCES report,
        status text NOT NULL,
        note text NOT NULL,
        answered_by uuid NOT NULL REFERENCES member,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (commitment_id, report_id)
      );
      CREATE INDEX commitment_answer_report ON commitment_answer (report_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitment_answer');
  }
}
