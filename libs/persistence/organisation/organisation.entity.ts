// Organisations, the dated edges between them, and the terms of their committees. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BlocStanding, OrganisationKind, Quorum, ReportingLine } from '@app/hierarchy/organisation.js';

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

  /** Name of the body that governs an office (cơ quan chủ quản), as its papers print it; blank elsewhere. */
  @Column('text', { name: 'governing_name', default: '' })
  governingName: string;

  /** What it was merged into, or became. */
  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  /** Of a Party organisation: the office whose Party organisation it is. */
  @Column('uuid', { name: 'office_id', nullable: true })
  officeId: string | null;

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

  /** Post of a member unit in its bloc; null where the parent is no bloc. */
  @Column('text', { nullable: true })
  standing: BlocStanding | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** A name beside the one in force: an earlier official one, or another by which it is called. */
@Entity('organisation_name')
export class OrganisationNameEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'FORMER' | 'ALIAS';

  /** Of a former name: what kind of organisation it was then. */
  @Column('text', { name: 'unit_kind', nullable: true })
  unitKind: OrganisationKind | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** The unit in which a council's office sits. */
@Entity('hosting')
export class HostingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** Who acts in a seat while its holder is away. */
@Entity('delegation')
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'seat_id' })
  seatId: string;

  @Column('uuid', { name: 'delegate_id' })
  delegateId: string;

  /** The delegate's own title: a deputy signs under his or hers. */
  @Column('text')
  title: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  validTo: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
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
