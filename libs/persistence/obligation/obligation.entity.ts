// Who owes which report by when, and when they will be reminded. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DueDateReason } from '@app/guidance/derive-obligations.js';
import type { ReminderKind } from '@app/workflow/events.js';

@Entity('obligation')
export class ObligationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'rule_id' })
  ruleId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** The superior on the due date, kept even when the organisation later moves. */
  @Column('uuid', { name: 'superior_id' })
  superiorId: string;

  /** The day in force. The one first set stands in the rule's reason. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  /** Why this day, where it is no longer the rule's. */
  @Column('jsonb', { nullable: true })
  why: DueDateReason | null;

  /** The later paper that set the day in force, or ended the duty. */
  @Column('uuid', { name: 'basis_id', nullable: true })
  basisId: string | null;

  /** Since when nothing is owed any more, by a later paper. */
  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

/** One planned reminder. It closes once, with what became of it. */
@Entity('reminder')
export class ReminderEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('uuid', { name: 'report_id', nullable: true })
  reportId: string | null;

  /** The report's version when the wait began; a report that moved since is not reminded of. */
  @Column('integer', { name: 'report_version', nullable: true })
  reportVersion: number | null;

  @Column('text')
  kind: ReminderKind;

  @Column('integer')
  days: number;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** `raised`, `overtaken` (a later one spoke instead), `settled` (nothing was owed any more) or `moved` (with its deadline). */
  @Column('text', { nullable: true })
  outcome: string | null;
}
