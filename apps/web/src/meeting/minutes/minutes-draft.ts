// The minutes being typed, with their numbers, and what to do with them.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { votersOf } from '@app/workflow/meeting.js';
import { api } from '../../api-client.js';
import { tellError } from '../../ui/tell.js';
import { MinutesSaver, type Minutes, type MinutesView } from './minutes-saver.js';

export interface MinutesDraft extends MinutesView, Pick<MinutesSaver, 'change' | 'flush'> {
  readonly voters: { readonly members: number; readonly present: number };
  /** How many on the roll have no mark yet. */
  readonly unmarked: number;
}

const send = async (meetingId: string, version: number, minutes: Minutes): Promise<number> => {
  const answer = await api<{ version: number }>('PUT', `/meetings/${meetingId}/minutes`, { version, minutes });
  return answer.version;
};

export function useMinutesDraft(meeting: MeetingView): MinutesDraft {
  const [saver] = useState(
    () =>
      new MinutesSaver({
        minutes: { ...meeting.record, chairId: meeting.chairId },
        version: meeting.version,
        send: (version, minutes) => send(meeting.id, version, minutes),
        onFailure: tellError,
      }),
  );
  useEffect(() => saver.stop, [saver]);
  const { minutes, saving } = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const unmarked = minutes.roll.filter((entry) => entry.status === 'SUMMONED').length;
  return { minutes, saving, voters: votersOf(minutes.roll), unmarked, change: saver.change, flush: saver.flush };
}
