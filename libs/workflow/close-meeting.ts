// The decision that ends a meeting: is the record complete, was the body able to decide, and what did it decide?
import { daysBetween, type LocalDate } from '@app/calendar/local-date.js';
import { invalid, notPossible } from '@app/kernel/errors.js';
import { saysEnough } from '@app/kernel/reason.js';
import type { Adoption } from './adoption.js';
import { fitsMeeting, type MeetingCommand, type MeetingOutcome, type MeetingState } from './meeting.machine.js';
import { votersOf, type MeetingRecord, type RollEntry } from './meeting.js';
import { isMajority, type VoteRule } from './vote-rules.js';

/** A meeting as these decisions see it. */
export interface MeetingFacts {
  readonly id: string;
  readonly state: MeetingState;
  readonly heldOn: LocalDate;
  readonly chairId: string;
  readonly record: MeetingRecord;
  /** Members who must be present by the body's own working rules; null where they set none, as the charter does not. */
  readonly quorum: number | null;
}

/**
 * Refuses a command the meeting is not ready for.
 * @throws Refusal NotPossible `meeting.notInState`
 */
export function requireMeetingFits(state: MeetingState, command: MeetingCommand): void {
  if (!fitsMeeting(state, command)) throw notPossible('meeting.notInState', { state });
}

/**
 * Refuses a notice given too late without a reason, or for a day gone by.
 * @throws Refusal Invalid `meeting.past`, `meeting.shortNotice`
 */
export function checkNotice(
  notice: { readonly heldOn: LocalDate; readonly hasteReason: string },
  noticeDays: number,
  today: LocalDate,
): void {
  const days = daysBetween(today, notice.heldOn);
  if (days < 0) throw invalid('meeting.past', {}, 'heldOn');
  if (days < noticeDays && !saysEnough(notice.hasteReason))
    throw invalid('meeting.shortNotice', { days: noticeDays }, 'hasteReason');
}

const isNamed = (one: RollEntry): boolean => one.name.trim() !== '';

/** Refuses a roll with gaps: nobody may be left without a mark, or excused without a reason. */
function checkRoll({ roll }: MeetingRecord): void {
  if (!roll.every(isNamed)) throw invalid('meeting.noName', {}, 'roll');
  const unmarked = roll.filter((one) => one.status === 'SUMMONED').length;
  if (unmarked > 0) throw invalid('meeting.unmarked', { count: unmarked }, 'roll');
  const excused = roll.find((one) => one.status === 'EXCUSED' && one.reason.trim() === '');
  if (excused) throw invalid('meeting.noReason', { name: excused.name }, 'roll');
}

function checkPeople(meeting: MeetingFacts): void {
  const { roll, minuteTaker } = meeting.record;
  const isThere = (test: (one: RollEntry) => boolean): boolean =>
    roll.some((one) => one.status === 'PRESENT' && test(one));
  if (!isThere((one) => one.memberId === meeting.chairId)) throw invalid('meeting.noChair', {}, 'chairId');
  if (!isThere((one) => one.name === minuteTaker)) throw invalid('meeting.noMinuteTaker', {}, 'minuteTaker');
}

/** The members present that a decision needs: the quorum, and at least as many as can be more than half of all. */
export const presenceNeeded = (meeting: MeetingFacts, rule: VoteRule): number => {
  const { members } = votersOf(meeting.record.roll);
  const majority = rule.closes === 'VOTE' ? Math.floor(members / 2) + 1 : 1;
  return Math.max(majority, meeting.quorum ?? 0);
};

/** True when too few members came for any decision: such a meeting can only adjourn. */
export const isShort = (meeting: MeetingFacts, rule: VoteRule): boolean =>
  votersOf(meeting.record.roll).present < presenceNeeded(meeting, rule);

const countsOf = (meeting: MeetingFacts, rule: VoteRule) => {
  const { vote } = meeting.record;
  if (rule.closes === 'CONCLUSION') return { votesFor: 0, votesAgainst: 0, votesOther: 0 };
  if (!vote) throw invalid('adoption.required', {}, 'vote');
  const counts = [vote.votesFor, vote.votesAgainst, vote.votesOther];
  const { present } = votersOf(meeting.record.roll);
  const isWrong = counts.some((count) => !Number.isInteger(count) || count < 0);
  if (isWrong || counts.reduce((sum, count) => sum + count, 0) > present)
    throw invalid('meeting.counts', { present }, 'vote');
  return vote;
};

const outcomeOf = (rule: VoteRule, votesFor: number, members: number): MeetingOutcome => {
  if (rule.closes === 'CONCLUSION') return 'concluded';
  return isMajority(votesFor, members) ? 'adopted' : 'notAdopted';
};

/** How the meeting ended, and the adoption that lets the report pass; null where it does not pass. */
export interface MeetingClose {
  readonly outcome: MeetingOutcome;
  readonly adoption: Adoption | null;
}

/**
 * Closes a meeting, purely.
 * @throws Refusal NotPossible `meeting.notInState`, `meeting.short`; Invalid `meeting.future`, `meeting.unmarked`,
 *   `meeting.noReason`, `meeting.noChair`, `meeting.noMinuteTaker`, `meeting.counts`, `meeting.noConclusion`,
 *   `adoption.required`
 */
export function closeMeeting(meeting: MeetingFacts, rule: VoteRule, today: LocalDate): MeetingClose {
  requireMeetingFits(meeting.state, 'close');
  if (meeting.heldOn > today) throw invalid('adoption.future', {}, 'heldOn');
  checkRoll(meeting.record);
  checkPeople(meeting);
  const { members, present } = votersOf(meeting.record.roll);
  if (isShort(meeting, rule)) throw notPossible('meeting.short', { present, needed: presenceNeeded(meeting, rule) });
  const { votesFor, votesAgainst, votesOther } = countsOf(meeting, rule);
  if (rule.closes === 'CONCLUSION' && meeting.record.conclusion.trim() === '')
    throw invalid('meeting.noConclusion', {}, 'conclusion');
  const outcome = outcomeOf(rule, votesFor, members);
  if (outcome === 'notAdopted') return { outcome, adoption: null };
  const finalises = meeting.record.mandate.trim() !== '';
  const counts = { officialMembers: members, present, votesFor, votesAgainst, votesOther };
  return {
    outcome,
    adoption: { meetingId: meeting.id, heldOn: meeting.heldOn, closes: rule.closes, ...counts, finalises },
  };
}
