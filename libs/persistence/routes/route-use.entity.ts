// Which route a body prescribes for which reports, from which day on. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { UnitClass } from '@app/workflow/review-route.js';

@Entity('route_use')
export class RouteUseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'unit_class' })
  unitClass: UnitClass;

  /** Null: for every kind of report. */
  @Column('text', { name: 'report_kind', nullable: true })
  reportKind: ReportKind | null;

  @Column('text', { name: 'route_id' })
  routeId: string;

  @Column('integer', { name: 'route_version' })
  routeVersion: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
