// A report on its course through review. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Claim } from '@app/forms/claims.js';
import type { Figures } from '@app/forms/figures.js';
import type { ReportSection } from '@app/forms/report-form.js';

@Entity('report')
export class ReportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'superior_id' })
  superiorId: string;

  @Column('text', { name: 'route_id' })
  routeId: string;

  @Column('integer', { name: 'route_version' })
  routeVersion: number;

  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'state_since' })
  stateSince: Date;

  /** Grows by one with every command; a command that names an older one is refused. */
  @Column('integer')
  version: number;

  /** "Dự thảo lần n": grows with every submission. */
  @Column('integer', { name: 'draft_number' })
  draftNumber: number;

  @Column('text', { name: 'returned_from', nullable: true })
  returnedFrom: string | null;

  @Column('boolean', { name: 'requires_readoption' })
  requiresReadoption: boolean;

  /** Stage whose meeting left the last wording open, while that is written. */
  @Column('text', { nullable: true })
  finalises: string | null;

  /** Those who agreed in the present stage so far. */
  @Column('uuid', { array: true, default: '{}' })
  approvals: string[];

  /** Those who let it pass for its unit, in any round. */
  @Column('uuid', { array: true, default: '{}' })
  signers: string[];

  @Column('text')
  title: string;

  @Column('jsonb')
  sections: readonly ReportSection[];

  /** Form of its figures; null for a report without any. */
  @Column('text', { name: 'data_form', nullable: true })
  dataForm: string | null;

  @Column('jsonb', { default: '{}' })
  figures: Figures;

  /** Grows with every change of the figures; what others took over names the version they took. */
  @Column('integer', { name: 'figures_version', default: 0 })
  figuresVersion: number;

  /** Sentences that stand or fall with the figures. */
  @Column('jsonb', { default: '[]' })
  claims: readonly Claim[];

  /** The rounds of subordinates' reports that it consolidates. */
  @Column('uuid', { name: 'source_rule_ids', array: true, default: '{}' })
  sourceRuleIds: string[];

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  /** First arrival at the superior: the moment that counts for being on time. */
  @Column('timestamptz', { name: 'arrived_at', nullable: true })
  arrivedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

/** What a consolidated report took over from one subordinate. */
@Entity('report_source')
export class ReportSourceEntity {
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId: string;

  @PrimaryColumn('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('uuid', { name: 'source_report_id' })
  sourceReportId: string;

  @Column('jsonb')
  figures: Figures;

  @Column('integer', { name: 'figures_version' })
  figuresVersion: number;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;
}

/** A subordinate whom a leader chose not to wait for. */
@Entity('report_gap')
export class ReportGapEntity {
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId: string;

  @PrimaryColumn('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'accepted_by' })
  acceptedBy: string;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt: Date;
}
