// A meeting (hội nghị) that a stage of review belongs to: who was called, who came, what was said, decided and promised.
import type { LocalDate } from '@app/calendar/local-date.js';

export const BODIES = [
  'GENERAL_ASSEMBLY',
  'COMMITTEE',
  'STANDING_COMMITTEE',
  'BLOC_CONFERENCE',
  'EMULATION_COUNCIL',
] as const;

/** Body that meets: all members of a branch, a committee, its standing committee, a bloc's conference, the council. */
export type BodyKind = (typeof BODIES)[number];

export const CAPACITIES = ['VOTING', 'NON_VOTING', 'SUPERIOR', 'GUEST'] as const;

/**
 * In which capacity somebody is at the table. VOTING: a member of the body. NON_VOTING: probationary members, and
 * those whom an expanded meeting calls in. SUPERIOR: the superior's representative, who may direct and does not vote.
 */
export type Capacity = (typeof CAPACITIES)[number];

export const ATTENDANCES = ['SUMMONED', 'PRESENT', 'EXCUSED', 'UNEXCUSED'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** One line of the roll. */
export interface RollEntry {
  /** Stable within the meeting. */
  readonly key: string;
  readonly name: string;
  /** Seat or unit, as printed behind the name. */
  readonly title: string;
  /** The account, where the person has one. */
  readonly memberId: string | null;
  readonly capacity: Capacity;
  readonly status: Attendance;
  /** Why absent; required of EXCUSED. */
  readonly reason: string;
}

/** What somebody said about the draft, and what became of it (tiếp thu, giải trình). */
export interface Contribution {
  readonly author: string;
  readonly unit: string;
  /** A DIRECTION is the superior's word before the vote, never a review. */
  readonly kind: 'COMMENT' | 'DIRECTION';
  readonly text: string;
  readonly resolution: 'ACCEPTED' | 'EXPLAINED' | null;
  readonly response: string;
}

/** Persons by vote. */
export interface VoteCount {
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** "Ý kiến khác". */
  readonly votesOther: number;
}

/** An opinion that its holder keeps against the decision (bảo lưu). */
export interface ReservedOpinion {
  readonly name: string;
  readonly text: string;
}

/** A task that the meeting sets. */
export interface PlannedCommitment {
  readonly task: string;
  readonly owner: string;
  readonly dueOn: LocalDate | null;
}

/** Everything written down at the meeting. One record; the papers, the adoption and the tasks all come out of it. */
export interface MeetingRecord {
  readonly roll: readonly RollEntry[];
  readonly minuteTaker: string;
  /** Who read the draft out, where it was not the chair. */
  readonly presenter?: string;
  readonly contributions: readonly Contribution[];
  readonly vote: VoteCount | null;
  readonly reserved: readonly ReservedOpinion[];
  readonly conclusion: string;
  readonly commitments: readonly PlannedCommitment[];
  /** The body leaves the last wording to the secretary or the committee (giao hoàn thiện); what about. */
  readonly mandate: string;
}

/** Members of the body, and how many of them came. */
export const votersOf = (roll: readonly RollEntry[]) => {
  const voters = roll.filter((one) => one.capacity === 'VOTING');
  return { members: voters.length, present: voters.filter((one) => one.status === 'PRESENT').length };
};

/** A record to begin with: everybody called, nothing said. */
export const emptyRecord = (roll: readonly RollEntry[]): MeetingRecord => ({
  roll,
  minuteTaker: '',
  contributions: [],
  vote: null,
  reserved: [],
  conclusion: '',
  commitments: [],
  mandate: '',
});
