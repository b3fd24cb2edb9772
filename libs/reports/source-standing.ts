// How a stored source stands to the report that consolidates it.
import { localDateAt, type LocalDate } from '@app/calendar/local-date.js';
import { sourceStanding, type SourceStanding } from '@app/forms/consolidate.js';
import type { SourceRow } from '@app/persistence/report/sources.store.js';

/** Standing of a source on a day. */
export const standingOf = (row: SourceRow, today: LocalDate): SourceStanding =>
  sourceStanding({
    state: row.state,
    hasArrived: row.arrivedAt !== null && localDateAt(row.arrivedAt) <= today,
    isReleased: row.releasedAt !== null,
    isOverdue: row.dueOn < today,
  });

/** True when the source is neither accepted, nor waived, nor left out by name. */
export const isWaitedFor = (row: SourceRow, today: LocalDate): boolean => {
  const standing = standingOf(row, today);
  return standing !== 'ACCEPTED' && standing !== 'WAIVED' && row.gap === null;
};

/** True when what was taken over is no longer what the source says, or a source was accepted since. */
export function isStale(row: SourceRow, today: LocalDate): boolean {
  const isAccepted = standingOf(row, today) === 'ACCEPTED';
  if (row.takenVersion === null) return isAccepted;
  return !isAccepted || row.takenReportId !== row.reportId || row.takenVersion !== row.figuresVersion;
}
