// The news item of a meeting: edited while it is a draft, then published on a day that is neither the event's nor the paper's.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { requireSeat } from '@app/hierarchy/permissions.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { invalid, notFound, notPossible, stale } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import { appendEvents } from '@app/persistence/delivery/events.store.js';
import { meetingById } from '@app/persistence/meeting/meetings.store.js';
import type { Db } from '@app/persistence/db.js';
import { lockNews, writeNews, type StoredNews } from '@app/persistence/meeting/news.store.js';
import { readableReport, targetOfReport } from '@app/persistence/report/readable-report.js';

/** What an editor sends; `publish` makes it public and final. */
export interface NewsInput {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly publish: boolean;
}

/** @throws Refusal Invalid `news.blank` */
function wordsOf(input: NewsInput): { readonly title: string; readonly text: string } {
  const title = input.title.trim();
  const text = input.text.normalize('NFC').trim();
  if (!saysEnough(title) || !saysEnough(text)) throw invalid('news.blank', {}, 'text');
  return { title, text };
}

/**
 * The draft, locked.
 * @throws Refusal NotFound `news.none`; NotPossible `news.published`; Stale `news.stale`
 */
async function draftOf(db: Db, meetingId: string, version: number): Promise<StoredNews> {
  const news = await lockNews(db, meetingId);
  if (!news) throw notFound('news.none');
  if (news.publishedOn) throw notPossible('news.published');
  if (news.version !== version) throw stale('news.stale', { version: news.version });
  return news;
}

@Injectable()
export class EditNews {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves to the new version. Publishing needs a seat that may close the meeting; editing one that may record it.
   * @throws Refusal NotFound `meeting.none`, `news.none`, `report.none`; NotAllowed `permission.meeting.*`; Stale
   *   `news.stale`; NotPossible `news.published`; Invalid `news.blank`
   */
  execute(meetingId: string, memberId: string, input: NewsInput): Promise<number> {
    const now = this.clock.now();
    const today = localDateAt(now);
    return this.dataSource.transaction(async (db) => {
      const meeting = await meetingById(db, meetingId);
      if (!meeting) throw notFound('meeting.none');
      const report = await readableReport(db, meeting.reportId, memberId, today);
      const action = input.publish ? 'meeting.close' : 'meeting.record';
      const seat = requireSeat(action, report.seats, targetOfReport(report), today);
      const news = await draftOf(db, meetingId, input.version);
      const { title, text } = wordsOf(input);
      const publishedOn = input.publish ? today : null;
      const version = await writeNews(db, news.id, { title, text, publishedOn, publishedBy: publishedOn && memberId });
      if (input.publish) {
        const { organisationId, id: reportId, obligationId } = report;
        const about = { organisationId, reportId, obligationId, memberId, seatId: seat.id };
        const data = { meetingId, publishedOn: today };
        await appendEvents(db, [{ type: 'news.published', ...about, occurredAt: now, data }]);
      }
      return version;
    });
  }
}
