// What kind of report a requirement asks for and which figures it carries is decided once and kept, not read from titles.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For what was confirmed before: the same reading of titles that decided until now. */
const KIND = `CASE
    WHEN lower(normalize(r.title)) ~ 'chuyên đề' THEN 'THEMATIC'
    WHEN lower(normalize(r.title)) ~ '(9|chín) tháng' THEN 'NINE_MONTH'
    WHEN lower(normalize(r.title)) ~ '(6|sáu) tháng|sơ kết' THEN 'HALF_YEAR'
    WHEN lower(normalize(r.title)) ~ 'quý' THEN 'QUARTERLY'
    WHEN lower(normalize(r.title)) ~ 'tổng kết|cả năm|(công tác|xếp loại|kiểm điểm).* năm [0-9]{4}' THEN 'YEARLY'
    WHEN lower(normalize(r.title)) ~ 'tháng' THEN 'MONTHLY'
    ELSE 'AD_HOC' END`;

const FORM = `CASE WHEN lower(normalize(r.title)) ~ '(sơ|tổng)\\s+kết'
    THEN CASE o.line WHEN 'PARTY' THEN 'party-periodic' ELSE 'emulation-periodic' END END`;

export class KeepReportFacts1790000000013 implements MigrationInterface {
  name = 'KeepReportFacts1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['guidance_rule', 'standing_rule'])
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN report_kind text, ADD COLUMN data_form text;
        UPDATE ${table} r SET report_kind = ${KIND}, data_form = ${FORM}
        FROM guidance g JOIN organisation o ON o.id = g.organisation_id WHERE g.id = r.guidance_id;
        ALTER TABLE ${table} ALTER COLUMN report_kind SET NOT NULL;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['guidance_rule', 'standing_rule'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN report_kind, DROP COLUMN data_form`);
  }
}
