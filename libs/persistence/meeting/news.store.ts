// News items: drafted from a meeting's record, edited by people, published on a day of their own.
import type { LocalDate } from '@app/calendar/local-date.js';
import { newId } from '@app/kernel/ids.js';
import type { Db } from '../db.js';

/** A news item as stored. */
export interface StoredNews {
  readonly id: string;
  readonly meetingId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly text: string;
  readonly version: number;
  /** The day it was published; null while it is a draft. */
  readonly publishedOn: LocalDate | null;
  readonly publishedBy: string | null;
}

const NEWS = `SELECT n.id, n.meeting_id AS "meetingId", n.organisation_id AS "organisationId", n.title, n.text, n.version,
    n.published_on AS "publishedOn", m.full_name AS "publishedBy"
  FROM news_item n LEFT JOIN member m ON m.id = n.published_by`;

/** Begins the news item of a meeting, once. */
export const insertNews = (
  db: Db,
  news: Pick<StoredNews, 'meetingId' | 'organisationId' | 'title' | 'text'>,
): Promise<unknown> =>
  db.query(
    `INSERT INTO news_item (id, meeting_id, organisation_id, title, text, version) VALUES ($1, $2, $3, $4, $5, 1)
     ON CONFLICT (meeting_id) DO NOTHING`,
    [newId(), news.meetingId, news.organisationId, news.title, news.text],
  );

/** The news item of a meeting; `lock` holds it until the transaction ends. */
export const newsOf = async (db: Db, meetingId: string, lock = false): Promise<StoredNews | undefined> =>
  (await db.query<StoredNews[]>(`${NEWS} WHERE n.meeting_id = $1 ${lock ? 'FOR UPDATE OF n' : ''}`, [meetingId]))[0];

/** Writes a locked news item; resolves to its new version. */
export async function writeNews(
  db: Db,
  id: string,
  news: Pick<StoredNews, 'title' | 'text' | 'publishedOn'> & { readonly publishedBy: string | null },
): Promise<number> {
  const [rows] = await db.query<[{ version: number }[], number]>(
    `UPDATE news_item SET title = $2, text = $3, version = version + 1, published_on = $4, published_by = $5
     WHERE id = $1 RETURNING version`,
    [id, news.title, news.text, news.publishedOn, news.publishedBy],
  );
  return rows[0]?.version ?? 0;
}
