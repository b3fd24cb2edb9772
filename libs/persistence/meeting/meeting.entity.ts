// Meetings, the rolls of branches, and the tasks that meetings set. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Adoption } from '@app/workflow/adoption.js';
import type { CommitmentStatus } from '@app/workflow/commitments.js';
import type { MeetingState } from '@app/workflow/meeting.machine.js';
import type { BodyKind, MeetingRecord } from '@app/workflow/meeting.js';

@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose body meets. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  /** Stage of the report's route that the meeting belongs to. */
  @Column('text')
  stage: string;

  @Column('text')
  body: BodyKind;

  @Column('text')
  state: MeetingState;

  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  place: string;

  /** Unit that hosts the meeting (đơn vị đăng cai); blank where it is the body's own. */
  @Column('text', { default: '' })
  host: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  /** Why the notice was shorter than the route asks; empty where it was not. */
  @Column('text', { name: 'haste_reason' })
  hasteReason: string;

  @Column('jsonb')
  agenda: readonly string[];

  /** People without a vote are called in. */
  @Column('boolean', { name: 'is_expanded' })
  isExpanded: boolean;

  /** The draft on the table. */
  @Column('integer', { name: 'draft_number' })
  draftNumber: number;

  @Column('uuid', { name: 'chair_id' })
  chairId: string;

  @Column('jsonb')
  record: MeetingRecord;

  @Column('jsonb', { nullable: true })
  adoption: Adoption | null;

  @Column('uuid', { name: 'called_by' })
  calledBy: string;

  @Column('timestamptz', { name: 'called_at' })
  calledAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** A member of a branch, with or without an account; only official members vote. */
@Entity('roster_member')
export class RosterMemberEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'full_name' })
  fullName: string;

  @Column('text')
  standing: 'OFFICIAL' | 'PROBATIONARY';

  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** What a report says became of a task that an earlier meeting set. */
@Entity('commitment_answer')
export class CommitmentAnswerEntity {
  @PrimaryColumn('uuid', { name: 'commitment_id' })
  commitmentId: string;

  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  status: CommitmentStatus;

  @Column('text')
  note: string;

  @Column('uuid', { name: 'answered_by' })
  answeredBy: string;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}

@Entity('commitment')
export class CommitmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  /** Whose meeting set it. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  task: string;

  @Column('text')
  owner: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
