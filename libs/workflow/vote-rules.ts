// How a body's meeting closes: by vote or by its chair's conclusion, by which rule, in force from when to when.
import { formatDate, type LocalDate } from '@app/calendar/local-date.js';
import { isValidOn, type Validity } from '@app/hierarchy/organisation.js';
import { invalid } from '@app/kernel/errors.js';
import type { BodyKind } from './meeting.js';

export interface VoteRule extends Validity {
  readonly id: string;
  readonly bodies: readonly BodyKind[];
  /** A vote of more than half of all members, or the conclusion of the chair. */
  readonly closes: 'VOTE' | 'CONCLUSION';
  readonly source: string;
}

const RULES: readonly VoteRule[] = [
  {
    id: 'PARTY_MAJORITY_OF_MEMBERS',
    bodies: ['GENERAL_ASSEMBLY', 'COMMITTEE', 'STANDING_COMMITTEE'],
    closes: 'VOTE',
    source: 'Điều lệ Đảng (2011), Điều 9 khoản 5',
    validFrom: '2011-01-19',
    validTo: null,
  },
  {
    id: 'BLOC_CHAIR_CONCLUDES',
    bodies: ['BLOC_CONFERENCE', 'EMULATION_COUNCIL'],
    closes: 'CONCLUSION',
    source: 'Thông lệ hội nghị khối, cụm thi đua (không biểu quyết báo cáo sơ kết)',
    validFrom: '2011-01-01',
    validTo: null,
  },
];

/**
 * The rule for a body's meeting on a day.
 * @throws Refusal Invalid `meeting.noRule`
 */
export function voteRuleOn(body: BodyKind, heldOn: LocalDate): VoteRule {
  const rule = RULES.find((one) => one.bodies.includes(body) && isValidOn(one, heldOn));
  if (!rule) throw invalid('meeting.noRule', { date: formatDate(heldOn) });
  return rule;
}

/**
 * More than half of all members of the body, not merely of those present (Điều lệ Đảng, Điều 9 khoản 5). Probationary
 * members and guests are no members of the body that votes.
 */
export const isMajority = (votesFor: number, members: number): boolean => votesFor * 2 > members;
