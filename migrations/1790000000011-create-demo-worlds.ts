// The demo's worlds: five stories in one database, each parked at its own moment while another is open.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemoWorlds1790000000011 implements MigrationInterface {
  name = 'CreateDemoWorlds1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_world (
        key text PRIMARY KEY,
        -- Where its clock stands; of the open one, where it stood when it was opened.
        parked_at timestamptz NOT NULL,
        is_open boolean NOT NULL,
        organisation_ids uuid[] NOT NULL,
        -- One person for each role of the story, in the order to show them.
        member_ids uuid[] NOT NULL
      );
      CREATE UNIQUE INDEX demo_world_open ON demo_world (is_open) WHERE is_open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_world');
  }
}
