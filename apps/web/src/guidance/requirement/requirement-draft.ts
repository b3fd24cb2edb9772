// A requirement as it stands in the form of confirmation, and the list of them.
import type { LocalDate } from '@app/calendar/local-date.js';
import type { RollPolicy } from '@app/calendar/time-limits.js';
import type { GuidanceView, ProposedDuty } from '@app/contracts/guidance.contract.js';
import type { DutyInForce } from '@app/guidance/duties-in-force.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { ReportKind } from '@app/workflow/report-kind.js';
import type { DeadlineReading } from '@app/reader/read-guidance.js';

/** `key` is stable; `readingIndex` is null for a requirement that a person added. */
export interface RequirementDraft {
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
  readonly reportKind: ReportKind;
  /** Form of the figures that its reports carry; null for none. */
  readonly dataForm: string | null;
  /** The requirement in force that it takes the place of. */
  readonly amends: string | null;
  readonly acceptsEarlier: boolean;
}

/** What every part of a requirement's card needs. */
export interface RequirementProps {
  readonly requirement: RequirementDraft;
  readonly view: GuidanceView;
  readonly issuedOn: LocalDate | null;
  readonly onChange: (part: Partial<RequirementDraft>) => void;
}

export const readingOf = (requirement: RequirementDraft, view: GuidanceView): DeadlineReading | undefined =>
  requirement.readingIndex === null ? undefined : view.reading.deadlines[requirement.readingIndex];

export const proposalOf = (requirement: RequirementDraft, view: GuidanceView): ProposedDuty | undefined =>
  view.proposed.find((one) => one.readingIndex === requirement.readingIndex);

export const amendedBy = (requirement: RequirementDraft, view: GuidanceView): DutyInForce | undefined =>
  view.inForce.find((one) => one.id === requirement.amends);

/** No date, no unit, or a day off whose meaning a person must choose. */
const needsHand = (requirement: ProposedDuty): boolean =>
  (requirement.standing === null && (!requirement.date || !requirement.isWorkingDay)) ||
  requirement.organisationIds.length === 0;

const draftOf = (requirement: ProposedDuty): RequirementDraft => ({
  key: requirement.readingIndex,
  readingIndex: requirement.readingIndex,
  isKept: !requirement.isOwn,
  isOpen: !requirement.isOwn && needsHand(requirement),
  title: requirement.title,
  standing: requirement.standing !== null,
  date: requirement.date,
  inclusive: requirement.inclusive,
  rollPolicy: 'NONE',
  organisationIds: requirement.organisationIds,
  reportKind: requirement.reportKind,
  dataForm: requirement.dataForm,
  amends: requirement.amends,
  acceptsEarlier: false,
});

const blank = (key: number): RequirementDraft => ({
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
  reportKind: 'AD_HOC',
  dataForm: null,
  amends: null,
  acceptsEarlier: false,
});

/** Keys of requirements that a person added begin here. */
const FIRST_ADDED = 1000;

/** The requirements of a document as the form of confirmation begins. */
export const draftsOf = (view: GuidanceView): readonly RequirementDraft[] => view.proposed.map(draftOf);

export const withChange = (
  drafts: readonly RequirementDraft[],
  key: number,
  part: Partial<RequirementDraft>,
): readonly RequirementDraft[] => drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft));

/** One more, blank and open, with a key of its own. */
export const withAnother = (drafts: readonly RequirementDraft[]): readonly RequirementDraft[] => [
  ...drafts,
  blank(FIRST_ADDED + drafts.length),
];

/** Whether a requirement can be confirmed as it stands. */
export const isComplete = (requirement: RequirementDraft): boolean =>
  (requirement.standing || requirement.date !== null) &&
  requirement.organisationIds.length > 0 &&
  saysEnough(requirement.title);
