// Routes as dated data: which route a body prescribes for which reports, from which day on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeRoutes1790000000008 implements MigrationInterface {
  name = 'ChangeRoutes1790000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE route_use (
        id uuid PRIMARY KEY,
        -- The body that prescribes it, for itself or for its subordinates.
        organisation_id uuid NOT NULL REFERENCES organisation,
        unit_class text NOT NULL,
        route_id text NOT NULL,
        route_version integer NOT NULL,
        valid_from date NOT NULL,
        reason text NOT NULL,
        decided_by uuid NOT NULL REFERENCES member,
        decided_at timestamptz NOT NULL,
        FOREIGN KEY (route_id, route_version) REFERENCES review_route
      );
      CREATE INDEX route_use_organisation ON route_use (organisation_id, unit_class, valid_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE route_use');
  }
}
