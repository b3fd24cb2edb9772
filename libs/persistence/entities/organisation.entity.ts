// Organisations, the dated edges between them, and the terms of their committees. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind, Quorum, ReportingLine } from '@app/hierarchy/organisation.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  line: ReportingLine;

  @Column('text')
  kind: OrganisationKind;

  /** The organisation with all its members: `Đảng bộ Sở …`, `Chi bộ …`. */
  @Column('text')
  name: string;

  /** The body that leads and issues papers: `Đảng ủy Sở …`; of a branch, the branch itself. */
  @Column('text', { name: 'committee_name' })
  committeeName: string;

  /** Body named after T/M in the signature: `Đảng ủy`, `Chi bộ`. */
  @Column('text', { name: 'signs_as' })
  signsAs: string;

  /** Organ symbol in document codes: `ĐU`, `CB`. */
  @Column('text')
  symbol: string;

  @Column('text')
  place: string;

  @Column('integer', { name: 'official_members', nullable: true })
  officialMembers: number | null;

  /** Share of members that the body's own working rules want present; the charter sets none. */
  @Column('jsonb', { nullable: true })
  quorum: Quorum | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

@Entity('org_edge')
export class OrgEdgeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'child_id' })
  childId: string;

  @Column('uuid', { name: 'parent_id' })
  parentId: string;

  @Column('text')
  line: ReportingLine;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** A term of a committee (nhiệm kỳ): it opens the document number series. */
@Entity('committee_term')
export class CommitteeTermEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
