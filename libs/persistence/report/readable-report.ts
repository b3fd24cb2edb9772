// A report for somebody who may read it: the first step of every act on a report.
import type { LocalDate } from '@app/calendar/local-date.js';
import { seatFor, type Target } from '@app/hierarchy/permissions.js';
import { notFound } from '@app/kernel/errors.js';
import type { Db } from '../db.js';
import { loadReport, staleReport, type LoadedReport } from './reports.store.js';

/** The organisation of a report as permissions see it. */
export const targetOfReport = ({ organisationId, superiorIds }: LoadedReport): Target => ({
  organisationId,
  superiorIds,
});

/**
 * Loads a report. One that the person may not read does not exist for him or her.
 * @throws Refusal NotFound `report.none`
 */
export async function readableReport(
  db: Db,
  reportId: string,
  memberId: string,
  today: LocalDate,
): Promise<LoadedReport> {
  const report = await loadReport(db, reportId, memberId, today);
  if (!report || !seatFor('report.read', report.seats, targetOfReport(report), today)) throw notFound('report.none');
  return report;
}

/**
 * Refuses a command on an old copy.
 * @throws Refusal Stale `report.stale`, with who changed it and how
 */
export async function requireVersion(db: Db, report: LoadedReport, version: number): Promise<void> {
  if (version !== report.version) throw await staleReport(db, report.id);
}
