// Emulation blocs: posts of units, who stands in for whom, other names, numbers by year, and every seat a person acts in.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation's leaders and officers by the post their unit holds in a bloc. */
const BLOC_SEAT = `
  SELECT s.id, s.member_id, e.parent_id AS organisation_id,
    CASE WHEN s.role = 'CONSOLIDATOR' THEN 'BLOC_CONSOLIDATOR' WHEN e.standing = 'HEAD_UNIT' THEN 'BLOC_HEAD'
      WHEN e.standing = 'DEPUTY_HEAD_UNIT' THEN 'BLOC_DEPUTY' ELSE 'BLOC_MEMBER' END AS role,
    CASE WHEN s.role = 'CONSOLIDATOR' OR e.standing = 'MEMBER' THEN ''
      ELSE CASE WHEN b.kind = 'EMULATION_CLUSTER' THEN 'Cụm ' ELSE 'Khối ' END
        || CASE WHEN e.standing = 'HEAD_UNIT' THEN 'trưởng' ELSE 'phó' END || ' – ' END
      -- "Chánh Văn phòng" of "Văn phòng Ủy ban nhân dân tỉnh" says the two words once.
      || s.title || ' ' || CASE WHEN s.title ILIKE '% văn phòng' THEN regexp_replace(u.name, '^Văn phòng ', '') ELSE u.name END AS title,
    greatest(s.valid_from, e.valid_from) AS valid_from, least(s.valid_to, e.valid_to) AS valid_to
  FROM acting s
  JOIN org_edge e ON e.child_id = s.organisation_id AND e.standing IS NOT NULL
    AND e.valid_from <= coalesce(s.valid_to, 'infinity') AND s.valid_from <= coalesce(e.valid_to, 'infinity')
  JOIN organisation u ON u.id = e.child_id
  JOIN organisation b ON b.id = e.parent_id
  WHERE s.role IN ('UNIT_HEAD', 'UNIT_DEPUTY_HEAD') OR (s.role = 'CONSOLIDATOR' AND e.standing <> 'MEMBER')`;

/** Seats held, and seats in which somebody stands in: under the own title, in the role of the one who is away. */
const ACTING = `
  SELECT id, member_id, organisation_id, role, title, valid_from, valid_to FROM seat
  UNION ALL
  SELECT s.id, d.delegate_id, s.organisation_id, s.role, d.title,
    greatest(s.valid_from, d.valid_from), least(s.valid_to, d.valid_to)
  FROM seat s JOIN delegation d ON d.seat_id = s.id
    AND d.valid_from <= coalesce(s.valid_to, 'infinity') AND s.valid_from <= d.valid_to`;

export class CreateBlocs1790000000010 implements MigrationInterface {
  name = 'CreateBlocs1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation
        -- Name of the body that governs an office (cơ quan chủ quản), as its papers print it.
        ADD COLUMN governing_name text NOT NULL DEFAULT '',
        ADD COLUMN successor_id uuid REFERENCES organisation,
        -- Of a Party organisation: the office whose Party organisation it is; the two report in two lines.
        ADD COLUMN office_id uuid REFERENCES organisation;
      CREATE INDEX organisation_office ON organisation (office_id) WHERE office_id IS NOT NULL;
      ALTER TABLE org_edge ADD COLUMN standing text;
      CREATE TABLE organisation_name (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        -- 'FORMER': its official name in those days; 'ALIAS': another name it is called by.
        kind text NOT NULL,
        -- Of a former name: what kind of organisation it was then.
        unit_kind text,
        valid_from date,
        valid_to date
      );
      CREATE INDEX organisation_name_organisation ON organisation_name (organisation_id);
      -- A council works through an office that a unit houses (thường trực Hội đồng); that unit may be a member below it.
      CREATE TABLE hosting (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        host_id uuid NOT NULL REFERENCES organisation,
        valid_from date NOT NULL,
        valid_to date
      );
      CREATE INDEX hosting_organisation ON hosting (organisation_id);
      CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        seat_id uuid NOT NULL REFERENCES seat,
        delegate_id uuid NOT NULL REFERENCES member,
        title text NOT NULL,
        reason text NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        decided_by uuid NOT NULL REFERENCES member,
        decided_at timestamptz NOT NULL
      );
      CREATE INDEX delegation_seat ON delegation (seat_id);
      CREATE INDEX delegation_delegate ON delegation (delegate_id);
      CREATE TABLE news_item (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL UNIQUE REFERENCES meeting,
        organisation_id uuid NOT NULL REFERENCES organisation,
        title text NOT NULL,
        text text NOT NULL,
        version integer NOT NULL,
        published_on date,
        published_by uuid REFERENCES member
      );
      CREATE INDEX news_item_organisation ON news_item (organisation_id, published_on);
      -- Those who let it pass for its unit, in any round: they do not receive it for the superior.
      ALTER TABLE report ADD COLUMN signers uuid[] NOT NULL DEFAULT '{}';
      UPDATE report SET signers = array(
        SELECT DISTINCT e.member_id FROM event e JOIN review_route r ON r.id = report.route_id AND r.version = report.route_version
        CROSS JOIN jsonb_array_elements(r.definition -> 'stages') stage
        WHERE e.report_id = report.id AND e.type = 'report.approved' AND stage ->> 'name' = e.data ->> 'from'
          AND stage ->> 'decidedBy' = 'ownUnit' AND e.member_id IS NOT NULL);
      -- Null: for every kind of report.
      ALTER TABLE route_use ADD COLUMN report_kind text;
      ALTER TABLE meeting ADD COLUMN host text NOT NULL DEFAULT '';
      -- Party papers are numbered by term, those of offices by year (Nghị định 30/2020/NĐ-CP, Điều 15).
      ALTER TABLE number_series DROP CONSTRAINT number_series_pkey;
      ALTER TABLE number_series
        ALTER COLUMN term_id DROP NOT NULL,
        ADD COLUMN year integer,
        ADD CONSTRAINT number_series_once UNIQUE NULLS NOT DISTINCT (issuer_id, document_type, term_id, year),
        ADD CONSTRAINT number_series_kind CHECK (num_nonnulls(term_id, year) = 1);
      ALTER TABLE official_document
        DROP CONSTRAINT official_document_issuer_id_document_type_term_id_number_key,
        ADD COLUMN year integer,
        ADD COLUMN line text NOT NULL DEFAULT 'PARTY';
      ALTER TABLE official_document
        ALTER COLUMN line DROP DEFAULT,
        ADD CONSTRAINT official_document_number CHECK (number IS NULL OR num_nonnulls(term_id, year) = 1);
      CREATE UNIQUE INDEX official_document_number_once ON official_document (issuer_id, document_type, term_id, year, number)
        NULLS NOT DISTINCT WHERE number IS NOT NULL;
      CREATE VIEW held_seat AS ${ACTING}
        UNION ALL ${BLOC_SEAT.replace('FROM acting s', `FROM (${ACTING}) s`)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW held_seat;
      DELETE FROM paper_file WHERE document_id IN (SELECT id FROM official_document WHERE year IS NOT NULL);
      DELETE FROM official_document WHERE year IS NOT NULL;
      DELETE FROM number_series WHERE year IS NOT NULL;
      DROP INDEX official_document_number_once;
      ALTER TABLE official_document
        DROP CONSTRAINT official_document_number, DROP COLUMN line, DROP COLUMN year,
        ADD CONSTRAINT official_document_issuer_id_document_type_term_id_number_key
          UNIQUE (issuer_id, document_type, term_id, number);
      ALTER TABLE number_series
        DROP CONSTRAINT number_series_kind, DROP CONSTRAINT number_series_once, DROP COLUMN year,
        ALTER COLUMN term_id SET NOT NULL, ADD PRIMARY KEY (issuer_id, document_type, term_id);
      ALTER TABLE meeting DROP COLUMN host;
      ALTER TABLE route_use DROP COLUMN report_kind;
      ALTER TABLE report DROP COLUMN signers;
      DROP TABLE news_item, delegation, hosting, organisation_name;
      ALTER TABLE org_edge DROP COLUMN standing;
      ALTER TABLE organisation DROP COLUMN office_id, DROP COLUMN successor_id, DROP COLUMN governing_name;
    `);
  }
}
