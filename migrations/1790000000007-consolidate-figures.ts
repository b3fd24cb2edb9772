// Figures of reports, what a consolidated report took over from below, what it went ahead without, and its claims.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsolidateFigures1790000000007 implements MigrationInterface {
  name = 'ConsolidateFigures1790000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD COLUMN data_form text,
        ADD COLUMN figures jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN figures_version integer NOT NULL DEFAULT 0,
        ADD COLUMN claims jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN source_rule_ids uuid[] NOT NULL DEFAULT '{}';
      -- What a report took over, as it was then: every total leads to its leaves.
      CREATE TABLE report_source (
        report_id uuid NOT NULL REFERENCES report,
        obligation_id uuid NOT NULL REFERENCES obligation,
        source_report_id uuid NOT NULL REFERENCES report,
        figures jsonb NOT NULL,
        figures_version integer NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, obligation_id)
      );
      CREATE INDEX report_source_source ON report_source (source_report_id);
      -- Whom the leader of a consolidating body chose not to wait for, by name.
      CREATE TABLE report_gap (
        report_id uuid NOT NULL REFERENCES report,
        obligation_id uuid NOT NULL REFERENCES obligation,
        reason text NOT NULL,
        accepted_by uuid NOT NULL REFERENCES member,
        accepted_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, obligation_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_gap, report_source;
      ALTER TABLE report DROP COLUMN source_rule_ids, DROP COLUMN claims, DROP COLUMN figures_version,
        DROP COLUMN figures, DROP COLUMN data_form;
    `);
  }
}
