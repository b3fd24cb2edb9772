// Meetings: what their charts allow, when a notice is too short, and how one closes.
import fc from 'fast-check';
import { Refusal } from '../kernel/errors.js';
import { checkNotice, closeMeeting, isShort, presenceNeeded, type MeetingFacts } from './close-meeting.js';
import { fitsMeeting, MEETING_COMMANDS, type MeetingState } from './meeting.machine.js';
import { emptyRecord, type Attendance, type Capacity, type MeetingRecord, type RollEntry } from './meeting.js';
import { voteRuleOn } from './vote-rules.js';

const HELD = '2021-06-15';
const PARTY = voteRuleOn('GENERAL_ASSEMBLY', HELD);
const BLOC = voteRuleOn('BLOC_CONFERENCE', HELD);

const person = (at: number, capacity: Capacity, status: Attendance): RollEntry => ({
  key: `${capacity}${at}`,
  name: `Người ${capacity} ${at}`,
  title: '',
  memberId: `${capacity}${at}`,
  capacity,
  status,
  reason: status === 'EXCUSED' ? 'ốm' : '',
});

/** 12 official members of whom `present` came, one probationary member, one guest of the superior. */
const rollOf = (present: number, members = 12): RollEntry[] => [
  ...Array.from({ length: members }, (_unused, at) => person(at, 'VOTING', at < present ? 'PRESENT' : 'EXCUSED')),
  person(0, 'NON_VOTING', 'PRESENT'),
  person(0, 'SUPERIOR', 'PRESENT'),
];

const meeting = (record: Partial<MeetingRecord>, part: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: 'meeting',
  state: 'open',
  heldOn: HELD,
  chairId: 'VOTING0',
  quorum: null,
  record: { ...emptyRecord(rollOf(8)), minuteTaker: 'Người VOTING 1', ...record },
  ...part,
});

const vote = (votesFor: number, votesAgainst = 0, votesOther = 0) => ({ votesFor, votesAgainst, votesOther });

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.reason}`;
    throw error;
  }
  return 'done';
};

describe('the chart of a meeting', () => {
  const FITS: Readonly<Record<MeetingState, string>> = {
    called: 'open cancel',
    open: 'record close adjourn',
    adopted: 'respond',
    concluded: 'respond',
    notAdopted: 'respond',
    adjourned: '',
    cancelled: '',
  };
  test.each(Object.entries(FITS))('%s takes: %s', (state, commands) => {
    expect(MEETING_COMMANDS.filter((one) => fitsMeeting(state as MeetingState, one)).join(' ')).toBe(commands);
  });
});

describe('the notice', () => {
  const check = (heldOn: string, hasteReason = '') =>
    reasonOf(() => checkNotice({ heldOn, hasteReason }, 3, '2021-06-12'));
  test('needs its days, or a reason, and a day to come', () => {
    expect(check('2021-06-15')).toBe('done');
    expect(check('2021-06-14')).toBe('Invalid meeting.shortNotice');
    expect(check('2021-06-14', 'Theo yêu cầu của Đảng ủy')).toBe('done');
    expect(check('2021-06-11', 'Theo yêu cầu của Đảng ủy')).toBe('Invalid meeting.past');
  });
});

describe('closing', () => {
  test('8 of 12 present, 6 in favour and 2 against: not adopted; 7 in favour: adopted', () => {
    expect(closeMeeting(meeting({ vote: vote(6, 2) }), PARTY, HELD)).toEqual({ outcome: 'notAdopted', adoption: null });
    const adopted = closeMeeting(meeting({ vote: vote(7, 1) }), PARTY, HELD);
    expect(adopted).toMatchObject({ outcome: 'adopted', adoption: { officialMembers: 12, present: 8, votesFor: 7 } });
  });

  test('probationary members and guests count neither above nor below the line', () => {
    const alone = meeting({ roll: rollOf(12), vote: vote(13) });
    expect(reasonOf(() => closeMeeting(alone, PARTY, HELD))).toBe('Invalid meeting.counts');
    expect(closeMeeting(meeting({ roll: rollOf(12), vote: vote(12) }), PARTY, HELD).adoption?.officialMembers).toBe(12);
  });

  test('half of the members cannot adopt whatever they want: such a meeting can only adjourn', () => {
    const half = meeting({ roll: rollOf(6), vote: vote(6) });
    expect(isShort(half, PARTY)).toBe(true);
    expect(reasonOf(() => closeMeeting(half, PARTY, HELD))).toBe('NotPossible meeting.short');
    const ruled = meeting({ vote: vote(8) }, { quorum: 9 });
    expect(presenceNeeded(ruled, PARTY)).toBe(9);
    expect(reasonOf(() => closeMeeting(ruled, PARTY, HELD))).toBe('NotPossible meeting.short');
  });

  test.each<[string, Partial<MeetingRecord>, Partial<MeetingFacts>]>([
    ['Invalid adoption.required', { vote: null }, {}],
    ['Invalid meeting.counts', { vote: vote(7, 2) }, {}],
    ['Invalid meeting.counts', { vote: vote(7.5) }, {}],
    ['Invalid meeting.noMinuteTaker', { vote: vote(8), minuteTaker: 'Ai đó' }, {}],
    ['Invalid meeting.noMinuteTaker', { vote: vote(8), minuteTaker: 'Người VOTING 11' }, {}],
    ['Invalid meeting.noChair', { vote: vote(8) }, { chairId: 'VOTING11' }],
    ['Invalid meeting.unmarked', { vote: vote(8), roll: [...rollOf(8), person(5, 'GUEST', 'SUMMONED')] }, {}],
    ['Invalid meeting.noReason', { vote: vote(8), roll: rollOf(8).map((one) => ({ ...one, reason: '' })) }, {}],
    ['Invalid adoption.future', { vote: vote(8) }, { heldOn: '2021-06-16' }],
    ['NotPossible meeting.notInState', { vote: vote(8) }, { state: 'called' }],
  ])('%s', (reason, record, part) => {
    expect(reasonOf(() => closeMeeting(meeting(record, part), PARTY, HELD))).toBe(reason);
  });

  test('a bloc meeting closes with its chair’s conclusion, and no vote is asked', () => {
    expect(reasonOf(() => closeMeeting(meeting({}), BLOC, HELD))).toBe('Invalid meeting.noConclusion');
    const concluded = closeMeeting(meeting({ conclusion: 'Thống nhất', mandate: 'Cụm trưởng hoàn thiện' }), BLOC, HELD);
    expect(concluded).toMatchObject({ outcome: 'concluded', adoption: { closes: 'CONCLUSION', finalises: true } });
  });

  test('nothing passes by silence: whatever the counts, adopted means more than half of all members in favour', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (members, came, votesFor, votesAgainst) => {
        const facts = meeting({ roll: rollOf(Math.min(came, members), members), vote: vote(votesFor, votesAgainst) });
        try {
          const { adoption } = closeMeeting(facts, PARTY, HELD);
          return adoption === null ? votesFor * 2 <= members : votesFor * 2 > members && votesFor <= came;
        } catch (error) {
          return error instanceof Refusal;
        }
      }),
      { seed: 20_210_615, numRuns: 2000 },
    );
  });
});
