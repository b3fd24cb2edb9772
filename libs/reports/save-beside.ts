// A save of what stands beside a report's text: checked, written and recorded like any other save, in one transaction.
import type { DataSource, EntityManager } from 'typeorm';
import { localDateAt } from '@app/calendar/local-date.js';
import { writeDecision, type Said } from '@app/persistence/report/decisions.store.js';
import { reportFacts } from '@app/persistence/report/report-facts.js';
import { readableReport, requireVersion } from '@app/persistence/report/readable-report.js';
import { staleReport, type LoadedReport } from '@app/persistence/report/reports.store.js';
import { lockReport } from '@app/persistence/report/sources.store.js';
import { decide } from '@app/workflow/decide.js';

/** Who saves on which version of which report, and when. */
export interface SaveAsked {
  readonly reportId: string;
  readonly memberId: string;
  readonly version: number;
  readonly now: Date;
}

/**
 * Lets `write` change what stands beside the text, and records what it answers. Resolves to the new version.
 * @throws Refusal NotFound `report.none`; Stale `report.stale`; those of `decide` for a save, and of `write`
 */
export const saveBeside = (
  dataSource: DataSource,
  { reportId, memberId, version, now }: SaveAsked,
  write: (db: EntityManager, report: LoadedReport) => Promise<Said>,
): Promise<number> =>
  dataSource.transaction(async (db) => {
    const today = localDateAt(now);
    await lockReport(db, reportId);
    const report = await readableReport(db, reportId, memberId, today);
    await requireVersion(db, report, version);
    const actor = { memberId, seats: report.seats, today };
    const decision = decide(report.route, reportFacts(report), { name: 'save', version }, actor);
    const data = await write(db, report);
    const record = { report, decision, memberId, occurredAt: now, data, reminder: null, issue: null };
    const next = await writeDecision(db, record);
    if (next === undefined) throw await staleReport(db, reportId);
    return next;
  });
