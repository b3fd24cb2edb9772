// Minutes as they are typed in: bounded, trimmed, and laid over what is stored.
import type { LocalDate } from '@app/calendar/local-date.js';
import { CHAIRING_ROLES } from '@app/hierarchy/membership.js';
import { invalid } from '@app/kernel/errors.js';
import type { StoredMeeting } from '@app/persistence/meeting/meetings.store.js';
import type { LoadedReport } from '@app/persistence/report/reports.store.js';
import type {
  Contribution,
  MeetingRecord,
  PlannedCommitment,
  ReservedOpinion,
  VoteCount,
} from '@app/workflow/meeting.js';
import { markRoll, type RollMark } from './meeting-roll.js';

/** What the writer of the minutes sends. */
export interface MinutesInput {
  readonly chairId: string;
  readonly roll: readonly RollMark[];
  readonly minuteTaker: string;
  readonly presenter?: string;
  readonly contributions: readonly Contribution[];
  readonly vote: VoteCount | null;
  readonly reserved: readonly ReservedOpinion[];
  readonly conclusion: string;
  readonly commitments: readonly PlannedCommitment[];
  readonly mandate: string;
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u0000/g, '')
    .trim();

const contributionsOf = (given: readonly Contribution[]): readonly Contribution[] =>
  given
    .map((one) => ({
      ...one,
      author: clean(one.author),
      unit: clean(one.unit),
      text: clean(one.text),
      response: clean(one.response),
    }))
    .filter((one) => one.author !== '' || one.text !== '');

/**
 * The chair leads the unit and sits at the table (a deputy may take the chair).
 * @throws Refusal Invalid `meeting.badChair`
 */
export function checkChair(chairId: string, report: LoadedReport): void {
  const leads = report.seatsAround.some(
    (seat) =>
      seat.memberId === chairId && seat.organisationId === report.organisationId && CHAIRING_ROLES.includes(seat.role),
  );
  if (!leads) throw invalid('meeting.badChair', {}, 'chairId');
}

/**
 * The record after the minutes were typed.
 * @throws Refusal Invalid `meeting.halfContribution`, `meeting.halfTask`
 */
export function minutesOver(meeting: StoredMeeting, input: MinutesInput): MeetingRecord {
  const contributions = contributionsOf(input.contributions);
  if (contributions.some((one) => one.author === '' || one.text === ''))
    throw invalid('meeting.halfContribution', {}, 'contributions');
  const commitments = input.commitments
    .map((one) => ({ task: clean(one.task), owner: clean(one.owner), dueOn: one.dueOn as LocalDate | null }))
    .filter((one) => one.task !== '' || one.owner !== '');
  if (commitments.some((one) => one.task === '' || one.owner === ''))
    throw invalid('meeting.halfTask', {}, 'commitments');
  return {
    roll: markRoll(meeting.record.roll, input.roll),
    minuteTaker: clean(input.minuteTaker),
    presenter: clean(input.presenter ?? ''),
    contributions,
    vote: input.vote,
    reserved: input.reserved.filter((one) => one.name.trim() !== '' && one.text.trim() !== ''),
    conclusion: clean(input.conclusion),
    commitments,
    mandate: clean(input.mandate),
  };
}
