// The append-only record of what happened. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'bigint', insert: false, update: false })
  seq: string;

  @Column('text')
  type: string;

  @Column('uuid', { name: 'report_id', nullable: true })
  reportId: string | null;

  @Column('uuid', { name: 'obligation_id', nullable: true })
  obligationId: string | null;

  @Column('uuid', { name: 'guidance_id', nullable: true })
  guidanceId: string | null;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Null when the product itself acted, as with reminders. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;

  @Column('uuid', { name: 'seat_id', nullable: true })
  seatId: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('integer', { nullable: true })
  version: number | null;

  @Column('jsonb')
  data: Readonly<Record<string, unknown>>;
}
