// Rules that outlive one due date. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { RecurringRule, RelativeRule } from '@app/calendar/deadline-rule.js';

@Entity('standing_rule')
export class StandingRuleEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'guidance_id' })
  guidanceId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  title: string;

  @Column('jsonb')
  rule: RecurringRule | RelativeRule;

  @Column('text', { name: 'report_kind' })
  reportKind: ReportKind;

  /** Form of the figures its reports carry; null for none. */
  @Column('text', { name: 'data_form', nullable: true })
  dataForm: string | null;

  @Column('text', { name: 'roll_policy' })
  rollPolicy: RollPolicy;

  @Column('text')
  evidence: string;

  @Column('integer', { name: 'evidence_at', nullable: true })
  evidenceAt: number | null;

  @Column('uuid', { name: 'organisation_ids', array: true })
  organisationIds: string[];

  /** No due date before this day. */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** The day of the event that a relative rule waits for. */
  @Column('date', { name: 'event_on', nullable: true })
  eventOn: string | null;

  /** From this day on it makes no more duties; those made stay. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
