// Seats say for whom somebody stands in: whoever is away does not hold up a decision of several.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats held, and seats in which somebody stands in: under the own title, in the role of the one who is away. */
const acting = (standsInFor: (member: string) => string): string => `
  SELECT id, member_id, organisation_id, role, title, valid_from, valid_to${standsInFor('NULL::uuid')} FROM seat
  UNION ALL
  SELECT s.id, d.delegate_id, s.organisation_id, s.role, d.title,
    greatest(s.valid_from, d.valid_from), least(s.valid_to, d.valid_to)${standsInFor('s.member_id')}
  FROM seat s JOIN delegation d ON d.seat_id = s.id
    AND d.valid_from <= coalesce(s.valid_to, 'infinity') AND s.valid_from <= d.valid_to`;

/** The organisation's leaders and officers by the post their unit holds in a bloc. */
const blocSeats = (standsInFor: (member: string) => string): string => `
  SELECT s.id, s.member_id, e.parent_id AS organisation_id,
    CASE WHEN s.role = 'CONSOLIDATOR' THEN 'BLOC_CONSOLIDATOR' WHEN e.standing = 'HEAD_UNIT' THEN 'BLOC_HEAD'
      WHEN e.standing = 'DEPUTY_HEAD_UNIT' THEN 'BLOC_DEPUTY' ELSE 'BLOC_MEMBER' END AS role,
    CASE WHEN s.role = 'CONSOLIDATOR' OR e.standing = 'MEMBER' THEN ''
      ELSE CASE WHEN b.kind = 'EMULATION_CLUSTER' THEN 'Cụm ' ELSE 'Khối ' END
        || CASE WHEN e.standing = 'HEAD_UNIT' THEN 'trưởng' ELSE 'phó' END || ' – ' END
      -- "Chánh Văn phòng" of "Văn phòng Ủy ban nhân dân tỉnh" says the two words once.
      || s.title || ' ' || CASE WHEN s.title ILIKE '% văn phòng' THEN regexp_replace(u.name, '^Văn phòng ', '') ELSE u.name END AS title,
    greatest(s.valid_from, e.valid_from) AS valid_from, least(s.valid_to, e.valid_to) AS valid_to${standsInFor('s.stands_in_for')}
  FROM (${acting(standsInFor)}) s
  JOIN org_edge e ON e.child_id = s.organisation_id AND e.standing IS NOT NULL
    AND e.valid_from <= coalesce(s.valid_to, 'infinity') AND s.valid_from <= coalesce(e.valid_to, 'infinity')
  JOIN organisation u ON u.id = e.child_id
  JOIN organisation b ON b.id = e.parent_id
  WHERE s.role IN ('UNIT_HEAD', 'UNIT_DEPUTY_HEAD') OR (s.role = 'CONSOLIDATOR' AND e.standing <> 'MEMBER')`;

const heldSeat = (standsInFor: (member: string) => string): string =>
  `CREATE VIEW held_seat AS ${acting(standsInFor)} UNION ALL ${blocSeats(standsInFor)}`;

export class NameStandIns1790000000012 implements MigrationInterface {
  name = 'NameStandIns1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW held_seat; ${heldSeat((member) => `, ${member} AS stands_in_for`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW held_seat; ${heldSeat(() => '')}`);
  }
}
