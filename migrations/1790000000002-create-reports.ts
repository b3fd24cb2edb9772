// Tables of guidance, obligations, reports, issued papers and the append-only record of events.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReports1790000000002 implements MigrationInterface {
  name = 'CreateReports1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_route (
        id text NOT NULL,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        PRIMARY KEY (id, version)
      );
      CREATE TABLE guidance (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        state text NOT NULL,
        version integer NOT NULL,
        file_name text,
        text text NOT NULL,
        text_sha256 text NOT NULL,
        reading jsonb NOT NULL,
        code text,
        kind text,
        subject text,
        issued_on date,
        note text,
        registered_by uuid NOT NULL REFERENCES member,
        registered_at timestamptz NOT NULL,
        confirmed_by uuid REFERENCES member,
        confirmed_at timestamptz
      );
      CREATE UNIQUE INDEX guidance_once ON guidance (organisation_id, text_sha256) WHERE state <> 'discarded';
      CREATE TABLE guidance_rule (
        id uuid PRIMARY KEY,
        guidance_id uuid NOT NULL REFERENCES guidance,
        ordinal integer NOT NULL,
        title text NOT NULL,
        rule jsonb NOT NULL,
        roll_policy text NOT NULL,
        due_on date NOT NULL,
        why jsonb NOT NULL,
        outline jsonb NOT NULL
      );
      CREATE INDEX guidance_rule_guidance ON guidance_rule (guidance_id);
      CREATE TABLE obligation (
        id uuid PRIMARY KEY,
        rule_id uuid NOT NULL REFERENCES guidance_rule,
        organisation_id uuid NOT NULL REFERENCES organisation,
        superior_id uuid NOT NULL REFERENCES organisation,
        due_on date NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (rule_id, organisation_id)
      );
      CREATE INDEX obligation_organisation ON obligation (organisation_id);
      CREATE INDEX obligation_superior ON obligation (superior_id, due_on);
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        obligation_id uuid NOT NULL REFERENCES obligation,
        organisation_id uuid NOT NULL REFERENCES organisation,
        superior_id uuid NOT NULL REFERENCES organisation,
        route_id text NOT NULL,
        route_version integer NOT NULL,
        state text NOT NULL,
        state_since timestamptz NOT NULL,
        version integer NOT NULL,
        draft_number integer NOT NULL,
        returned_from text,
        requires_readoption boolean NOT NULL,
        title text NOT NULL,
        sections jsonb NOT NULL,
        author_id uuid NOT NULL REFERENCES member,
        submitted_by uuid REFERENCES member,
        arrived_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        FOREIGN KEY (route_id, route_version) REFERENCES review_route
      );
      CREATE UNIQUE INDEX report_live ON report (obligation_id) WHERE state <> 'withdrawn';
      CREATE INDEX report_superior ON report (superior_id, state);
      CREATE INDEX report_organisation ON report (organisation_id, state);
      CREATE TABLE report_revision (
        report_id uuid NOT NULL REFERENCES report,
        number integer NOT NULL,
        sections jsonb NOT NULL,
        submitted_by uuid NOT NULL REFERENCES member,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, number)
      );
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        type text NOT NULL,
        report_id uuid REFERENCES report,
        obligation_id uuid REFERENCES obligation,
        guidance_id uuid REFERENCES guidance,
        organisation_id uuid NOT NULL REFERENCES organisation,
        member_id uuid REFERENCES member,
        seat_id uuid REFERENCES seat,
        occurred_at timestamptz NOT NULL,
        version integer,
        data jsonb NOT NULL
      );
      CREATE INDEX event_report ON event (report_id, seq);
      CREATE INDEX event_obligation ON event (obligation_id, seq);
      CREATE INDEX event_guidance ON event (guidance_id, seq);
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME; END $$;
      CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE pending_event (event_id uuid PRIMARY KEY REFERENCES event);
      CREATE TABLE number_series (
        issuer_id uuid NOT NULL REFERENCES organisation,
        document_type text NOT NULL,
        term_id uuid NOT NULL REFERENCES committee_term,
        last_number integer NOT NULL,
        PRIMARY KEY (issuer_id, document_type, term_id)
      );
      CREATE TABLE official_document (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL UNIQUE REFERENCES report,
        issuer_id uuid NOT NULL REFERENCES organisation,
        document_type text NOT NULL,
        term_id uuid NOT NULL REFERENCES committee_term,
        number integer NOT NULL,
        organ_symbol text NOT NULL,
        issued_on date NOT NULL,
        signer_id uuid NOT NULL REFERENCES member,
        signer_title text NOT NULL,
        UNIQUE (issuer_id, document_type, term_id, number)
      );
      CREATE TABLE paper_file (
        document_id uuid NOT NULL REFERENCES official_document,
        format text NOT NULL,
        bytes bytea NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (document_id, format)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE paper_file, official_document, number_series, pending_event, event, report_revision, report,
        obligation, guidance_rule, guidance, review_route;
      DROP FUNCTION refuse_change();
    `);
  }
}
