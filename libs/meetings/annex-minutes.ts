// Annexes that minutes owe: once the wording a meeting left open is submitted, how it differs from the draft discussed.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { compareDrafts } from '@app/forms/compare-drafts.js';
import { CLOCK, type Clock } from '@app/kernel/clock.js';
import { lockMeeting } from '@app/persistence/meeting/meetings.store.js';
import { loadReport } from '@app/persistence/report/reports.store.js';
import { owedAnnexes, revisionsOf, type OwedAnnex } from '@app/persistence/report/revisions.store.js';
import { IssueMeetingPapers } from './issue-meeting-papers.js';

@Injectable()
export class AnnexMinutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: IssueMeetingPapers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Registers every annex that is owed; resolves to their number. A second sweep at once finds them done. */
  async execute(): Promise<number> {
    const today = localDateAt(this.clock.now());
    const owed = await owedAnnexes(this.dataSource);
    for (const one of owed) await this.register(one, today);
    return owed.length;
  }

  private register({ meetingId, reportId, finalDraft }: OwedAnnex, today: LocalDate): Promise<void> {
    return this.dataSource.transaction(async (db) => {
      const meeting = await lockMeeting(db, meetingId);
      const report = meeting && (await loadReport(db, reportId, meeting.chairId, today));
      if (!meeting || !report) return;
      const [before, after] = await revisionsOf(db, reportId, [meeting.draftNumber, finalDraft]);
      if (!before || !after) return;
      const sections = compareDrafts(before.sections, after.sections, 'SENTENCES');
      await this.papers.afterWording(db, { meeting, report }, { finalDraft, sections }, today);
    });
  }
}
