// What somebody's capacity at a meeting is called: where the chair concludes, nobody votes.
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import type { Capacity } from '@app/workflow/meeting.js';

const WITHOUT_VOTE: Partial<Record<Capacity, string>> = { VOTING: 'MEMBER_UNIT', NON_VOTING: 'ATTENDING' };

/** Key of the word for a capacity under a meeting's rule. */
export const capacityKey = (capacity: Capacity, { closes }: MeetingView['rule']): string =>
  `capacity.${closes === 'CONCLUSION' ? (WITHOUT_VOTE[capacity] ?? capacity) : capacity}`;

/** Key of the sentence that counts who came. */
export const rollCountKey = ({ closes }: MeetingView['rule']): string =>
  closes === 'VOTE' ? 'meeting.rollCount' : 'meeting.unitsCount';
