// Tables of people, organisations, their dated edges, seats and committee terms.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisation1790000000001 implements MigrationInterface {
  name = 'CreateOrganisation1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE member (
        id uuid PRIMARY KEY,
        full_name text NOT NULL,
        email text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        language text NOT NULL DEFAULT 'vi'
      );
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        line text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        committee_name text NOT NULL,
        signs_as text NOT NULL,
        symbol text NOT NULL,
        place text NOT NULL,
        official_members integer,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE TABLE org_edge (
        id uuid PRIMARY KEY,
        child_id uuid NOT NULL REFERENCES organisation,
        parent_id uuid NOT NULL REFERENCES organisation,
        line text NOT NULL,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX org_edge_child ON org_edge (child_id);
      CREATE INDEX org_edge_parent ON org_edge (parent_id);
      CREATE TABLE seat (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES member,
        organisation_id uuid NOT NULL REFERENCES organisation,
        role text NOT NULL,
        title text NOT NULL,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX seat_member ON seat (member_id);
      CREATE INDEX seat_organisation ON seat (organisation_id);
      CREATE TABLE committee_term (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX committee_term_organisation ON committee_term (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE committee_term, seat, org_edge, organisation, member');
  }
}
