// A duty as it stands in the form of confirmation.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';

/** `key` is stable; `readingIndex` is null for a duty that a person added. */
export interface DutyDraft {
  readonly key: number;
  readonly readingIndex: number | null;
  readonly isKept: boolean;
  readonly title: string;
  /** The rule goes on as the document has it; `date` does not count then. */
  readonly standing: boolean;
  readonly date: LocalDate | null;
  readonly inclusive: boolean;
  readonly rollPolicy: RollPolicy;
  readonly organisationIds: readonly string[];
}
