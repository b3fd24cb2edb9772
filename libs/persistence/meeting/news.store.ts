// News items: drafted from a meeting's record, edited by people, published on a day of their own.
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';
import { command, day, int, orNull, statement, text, uuid, type RowOf } from '../statement.js';

const NEWS = {
  id: uuid,
  meetingId: uuid,
  organisationId: uuid,
  title: text,
  text,
  version: int,
  /** The day it was published; null while it is a draft. */
  publishedOn: orNull(day),
  publishedBy: orNull(text),
};

const NEWS_SQL = `SELECT n.id, n.meeting_id AS "meetingId", n.organisation_id AS "organisationId", n.title, n.text, n.version,
    n.published_on AS "publishedOn", m.full_name AS "publishedBy"
  FROM news_item n LEFT JOIN member m ON m.id = n.published_by WHERE n.meeting_id = $1`;

const OF_MEETING = statement(NEWS, NEWS_SQL);
const LOCKED = statement(NEWS, `${NEWS_SQL} FOR UPDATE OF n`);

/** A news item as stored. */
export interface StoredNews extends RowOf<typeof OF_MEETING> {}

const INSERT = command(
  `INSERT INTO news_item (id, meeting_id, organisation_id, title, text, version) VALUES ($1, $2, $3, $4, $5, 1)
   ON CONFLICT (meeting_id) DO NOTHING`,
);

/** Begins the news item of a meeting, once. */
export const insertNews = (
  db: Db,
  news: Pick<StoredNews, 'meetingId' | 'organisationId' | 'title' | 'text'>,
): Promise<unknown> => INSERT.rows(db, [newId(), news.meetingId, news.organisationId, news.title, news.text]);

/** The news item of a meeting. */
export const newsOf = (db: Db, meetingId: string): Promise<StoredNews | undefined> => OF_MEETING.first(db, [meetingId]);

/** As {@link newsOf}, held until the transaction ends. */
export const lockNews = (db: Db, meetingId: string): Promise<StoredNews | undefined> => LOCKED.first(db, [meetingId]);

const WRITE = statement(
  { version: int },
  `UPDATE news_item SET title = $2, text = $3, version = version + 1, published_on = $4, published_by = $5
   WHERE id = $1 RETURNING version`,
);

/** Writes a locked news item; resolves to its new version. */
export async function writeNews(
  db: Db,
  id: string,
  news: Pick<StoredNews, 'title' | 'text' | 'publishedOn'> & { readonly publishedBy: string | null },
): Promise<number> {
  const row = await WRITE.first(db, [id, news.title, news.text, news.publishedOn, news.publishedBy]);
  return row?.version ?? 0;
}
