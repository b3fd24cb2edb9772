// Guidance documents, their reading, and the rules a person confirmed. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutlineSection } from '@app/forms/report-form.js';
import type { DeadlineRule } from '@app/calendar/deadline-rule.js';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { GuidanceReading } from '@app/reader/read-guidance.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';

/** `read`: waits for a person; `confirmed`: its obligations exist; `discarded`: put aside. */
export type GuidanceState = 'read' | 'confirmed' | 'discarded';

@Entity('guidance')
export class GuidanceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  state: GuidanceState;

  @Column('integer')
  version: number;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  @Column('text')
  text: string;

  @Column('text', { name: 'text_sha256' })
  textSha256: string;

  @Column('jsonb')
  reading: GuidanceReading;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn: string | null;

  /** A remark on the source, such as "the deadline is assumed". */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}

@Entity('guidance_rule')
export class GuidanceRuleEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'guidance_id' })
  guidanceId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  title: string;

  @Column('jsonb')
  rule: DeadlineRule;

  @Column('text', { name: 'roll_policy' })
  rollPolicy: RollPolicy;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('jsonb')
  why: DueDateReason;

  @Column('jsonb')
  outline: readonly OutlineSection[];

  @Column('text', { name: 'report_kind' })
  reportKind: ReportKind;

  /** Form of the figures its reports carry; null for none. */
  @Column('text', { name: 'data_form', nullable: true })
  dataForm: string | null;

  /** The standing rule that made it; null for a duty of one date. */
  @Column('uuid', { name: 'standing_rule_id', nullable: true })
  standingRuleId: string | null;
}
