// What a person confirms about a guidance document, and what the steps of one confirmation share.
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { WorkingCalendar } from '@app/calendar/working-days.js';
import type { GuidanceEntity } from '@app/persistence/guidance/guidance.entity.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';

/** One duty as a person confirmed it. */
export interface ConfirmedDuty {
  /** Index in the reading's deadlines, or null for a duty the person added. */
  readonly readingIndex: number | null;
  /** Subject of the reports, as it will be printed under BÁO CÁO. */
  readonly title: string;
  /** Null for a rule that returns or waits: its days follow from its words. */
  readonly date: LocalDate | null;
  /** The rule stays as the paper has it: it returns, or waits for its event. */
  readonly standing?: boolean;
  /** False for "trước ngày": the date itself is late. */
  readonly inclusive: boolean;
  readonly rollPolicy: RollPolicy;
  readonly organisationIds: readonly string[];
  /** What kind of report it asks for; left out, the proposed one. */
  readonly reportKind?: ReportKind;
  /** Form of the figures its reports carry, null for none; left out, the proposed one. */
  readonly dataForm?: string | null;
  /** The duty in force that this one takes the place of. */
  readonly amends?: string | null;
  /** The person has seen that a deadline becomes earlier. */
  readonly acceptsEarlier?: boolean;
}

export interface Confirmation {
  readonly version: number;
  /** The paper's own date, where it was missing or misread. */
  readonly issuedOn: LocalDate | null;
  readonly duties: readonly ConfirmedDuty[];
  /** Duties in force that end with this paper. */
  readonly ends?: readonly string[];
  /** Whether reports get the headings that the paper asks for. */
  readonly useOutline?: boolean;
}

/** What a confirmation brought: obligations made, moved, ended. */
export interface ConfirmationResult {
  readonly made: number;
  readonly moved: number;
  readonly ended: number;
}

export const NOTHING: ConfirmationResult = { made: 0, moved: 0, ended: 0 };

export const plus = (one: ConfirmationResult, other: Partial<ConfirmationResult>): ConfirmationResult => ({
  made: one.made + (other.made ?? 0),
  moved: one.moved + (other.moved ?? 0),
  ended: one.ended + (other.ended ?? 0),
});

/** The open transaction of a confirmation. */
export interface ConfirmationWork {
  readonly db: EntityManager;
  readonly memberId: string;
  readonly seatId: string;
  readonly guidance: GuidanceEntity;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  readonly useOutline: boolean;
}

/** The deadline that a duty was read from. */
export const readingOf = ({ guidance }: ConfirmationWork, duty: ConfirmedDuty): DeadlineReading | undefined =>
  duty.readingIndex === null ? undefined : guidance.reading.deadlines[duty.readingIndex];
