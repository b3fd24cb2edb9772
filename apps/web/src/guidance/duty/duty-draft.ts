// A duty as it stands in the form of confirmation, and the list of them under one hand.
import { useState } from 'react';
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import type { DutyInForce } from '@app/guidance/duties-in-force.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';

/** `key` is stable; `readingIndex` is null for a duty that a person added. */
export interface DutyDraft {
  readonly key: number;
  readonly readingIndex: number | null;
  readonly isKept: boolean;
  /** Whether its fields are shown. */
  readonly isOpen: boolean;
  readonly title: string;
  /** The rule goes on as the document has it; `date` does not count then. */
  readonly standing: boolean;
  readonly date: LocalDate | null;
  readonly inclusive: boolean;
  readonly rollPolicy: RollPolicy;
  readonly organisationIds: readonly string[];
  /** The duty in force that it takes the place of. */
  readonly amends: string | null;
  readonly acceptsEarlier: boolean;
}

/** What every part of a duty's card needs. */
export interface DutyProps {
  readonly duty: DutyDraft;
  readonly view: GuidanceView;
  readonly issuedOn: LocalDate | null;
  readonly onChange: (part: Partial<DutyDraft>) => void;
}

export const readingOf = (duty: DutyDraft, view: GuidanceView): DeadlineReading | undefined =>
  duty.readingIndex === null ? undefined : view.reading.deadlines[duty.readingIndex];

export const proposalOf = (duty: DutyDraft, view: GuidanceView): ProposedDuty | undefined =>
  view.proposed.find((one) => one.readingIndex === duty.readingIndex);

export const amendedBy = (duty: DutyDraft, view: GuidanceView): DutyInForce | undefined =>
  view.inForce.find((one) => one.id === duty.amends);

/** No date, no unit, or a day off whose meaning a person must choose. */
const needsHand = (duty: ProposedDuty): boolean =>
  (duty.standing === null && (!duty.date || !duty.isWorkingDay)) || duty.organisationIds.length === 0;

const draftOf = (duty: ProposedDuty): DutyDraft => ({
  key: duty.readingIndex,
  readingIndex: duty.readingIndex,
  isKept: !duty.isOwn,
  isOpen: !duty.isOwn && needsHand(duty),
  title: duty.title,
  standing: duty.standing !== null,
  date: duty.date,
  inclusive: duty.inclusive,
  rollPolicy: 'NONE',
  organisationIds: duty.organisationIds,
  amends: duty.amends,
  acceptsEarlier: false,
});

const blank = (key: number): DutyDraft => ({
  key,
  readingIndex: null,
  isKept: true,
  isOpen: true,
  title: '',
  standing: false,
  date: null,
  inclusive: true,
  rollPolicy: 'NONE',
  organisationIds: [],
  amends: null,
  acceptsEarlier: false,
});

/** Keys of duties that a person added begin here. */
const FIRST_ADDED = 1000;

export interface DutyDrafts {
  readonly all: readonly DutyDraft[];
  readonly kept: readonly DutyDraft[];
  readonly change: (key: number, part: Partial<DutyDraft>) => void;
  readonly add: () => void;
}

/** The duties of a document under confirmation, begun from what was proposed. */
export function useDutyDrafts(view: GuidanceView): DutyDrafts {
  const [all, setAll] = useState<readonly DutyDraft[]>(() => view.proposed.map(draftOf));
  return {
    all,
    kept: all.filter((duty) => duty.isKept),
    change: (key, part) => setAll((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one))),
    add: () => setAll((now) => [...now, blank(FIRST_ADDED + now.length)]),
  };
}

/** Whether a duty can be confirmed as it stands. */
export const isComplete = (duty: DutyDraft): boolean =>
  (duty.standing || duty.date !== null) && duty.organisationIds.length > 0 && duty.title.trim().length >= 5;
