// Tables of rules that outlive one due date: those that return, those that wait for an event; and of learned names.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStandingRules1790000000004 implements MigrationInterface {
  name = 'CreateStandingRules1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE standing_rule (
        id uuid PRIMARY KEY,
        guidance_id uuid NOT NULL REFERENCES guidance,
        ordinal integer NOT NULL,
        title text NOT NULL,
        rule jsonb NOT NULL,
        roll_policy text NOT NULL,
        evidence text NOT NULL,
        evidence_at integer,
        organisation_ids uuid[] NOT NULL,
        starts_on date NOT NULL,
        event_on date,
        ended_on date,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX standing_rule_guidance ON standing_rule (guidance_id);
      CREATE INDEX standing_rule_running ON standing_rule ((rule->>'type')) WHERE ended_on IS NULL;
      ALTER TABLE guidance_rule ADD COLUMN standing_rule_id uuid REFERENCES standing_rule;
      CREATE UNIQUE INDEX guidance_rule_occurrence ON guidance_rule (standing_rule_id, due_on)
        WHERE standing_rule_id IS NOT NULL;
      CREATE TABLE scope_alias (
        organisation_id uuid NOT NULL REFERENCES organisation,
        words text NOT NULL,
        organisation_ids uuid[] NOT NULL,
        learned_by uuid NOT NULL REFERENCES member,
        learned_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, words)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scope_alias;
      DROP INDEX guidance_rule_occurrence;
      ALTER TABLE guidance_rule DROP COLUMN standing_rule_id;
      DROP TABLE standing_rule;
    `);
  }
}
