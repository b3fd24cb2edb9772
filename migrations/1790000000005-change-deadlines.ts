// Deadlines that a later paper or a later calendar changes: the day in force, its reason, its basis; duties no longer owed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeDeadlines1790000000005 implements MigrationInterface {
  name = 'ChangeDeadlines1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX guidance_rule_occurrence;
      -- Two written days of one rule may roll to one working day.
      CREATE UNIQUE INDEX guidance_rule_occurrence ON guidance_rule (standing_rule_id, (why->>'plainDay'))
        WHERE standing_rule_id IS NOT NULL;
      ALTER TABLE obligation
        ADD COLUMN why jsonb,
        ADD COLUMN basis_id uuid REFERENCES guidance,
        ADD COLUMN released_at timestamptz;
      CREATE INDEX obligation_basis ON obligation (basis_id) WHERE basis_id IS NOT NULL;
      CREATE TABLE calendar_day (
        date date PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_day;
      DROP INDEX obligation_basis;
      ALTER TABLE obligation DROP COLUMN released_at, DROP COLUMN basis_id, DROP COLUMN why;
      DROP INDEX guidance_rule_occurrence;
      CREATE UNIQUE INDEX guidance_rule_occurrence ON guidance_rule (standing_rule_id, due_on)
        WHERE standing_rule_id IS NOT NULL;
    `);
  }
}
