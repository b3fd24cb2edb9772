// News items of meetings. Keys and indexes stand in the migrations.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('news_item')
export class NewsItemEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('integer')
  version: number;

  /** Event, signing and publication are three days (seed 4). */
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;
}
