// Days off and worked Saturdays that were announced after the product's own table was made.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '@app/calendar/holidays.js';

@Entity('calendar_day')
export class CalendarDayEntity {
  @PrimaryColumn('date')
  date: string;

  @Column('text')
  kind: CalendarDay['kind'];

  @Column('text')
  name: string;

  /** The paper that announces it. */
  @Column('text')
  source: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
