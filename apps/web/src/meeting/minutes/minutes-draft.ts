// The minutes being typed: kept on the server shortly after every change, so that a closed window loses nothing.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MeetingView } from '@app/contracts/meeting.contract.js';
import { votersOf, type MeetingRecord } from '@app/workflow/meeting.js';
import { api } from '../../api-client.js';
import { tellError } from '../../ui/tell.js';

/** What the form edits: the record, and who is in the chair. */
export type Minutes = MeetingRecord & { readonly chairId: string };

interface VersionAnswer {
  readonly version: number;
}

const PAUSE_MS = 1200;

/** Minutes with their numbers, and what to do with them. */
export interface MinutesDraft {
  readonly minutes: Minutes;
  readonly voters: { readonly members: number; readonly present: number };
  readonly unmarked: number;
  readonly saving: 'saved' | 'writing' | 'failed';
  readonly change: (part: Partial<Minutes>) => void;
  /** Saves what is not saved; resolves to the version now stored, or null when that failed. */
  readonly flush: () => Promise<number | null>;
}

/** Half-typed lines wait until they are whole: the server would refuse them. */
const wholeLines = (minutes: Minutes): Minutes => ({
  ...minutes,
  roll: minutes.roll.filter((one) => one.name.trim() !== ''),
  contributions: minutes.contributions.filter((one) => one.author.trim() !== '' && one.text.trim() !== ''),
  commitments: minutes.commitments.filter((one) => one.task.trim() !== '' && one.owner.trim() !== ''),
});

/** Saves when the writer pauses. */
function useSaveAfterPause(minutes: Minutes, isDirty: RefObject<boolean>, flush: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isDirty.current) return undefined;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [minutes]);
}

export function useMinutesDraft(meeting: MeetingView): MinutesDraft {
  const [minutes, setMinutes] = useState<Minutes>({ ...meeting.record, chairId: meeting.chairId });
  const [saving, setSaving] = useState<MinutesDraft['saving']>('saved');
  const version = useRef(meeting.version);
  const latest = useRef(minutes);
  const isDirty = useRef(false);
  const running = useRef<Promise<number | null>>(Promise.resolve(version.current));

  const save = async (): Promise<number | null> => {
    if (!isDirty.current) return version.current;
    isDirty.current = false;
    try {
      const body = { version: version.current, minutes: wholeLines(latest.current) };
      version.current = (await api<VersionAnswer>('PUT', `/meetings/${meeting.id}/minutes`, body)).version;
      setSaving(isDirty.current ? 'writing' : 'saved');
      return version.current;
    } catch (error) {
      isDirty.current = true;
      setSaving('failed');
      tellError(error);
      return null;
    }
  };
  const flush = (): Promise<number | null> => {
    running.current = running.current.then(save);
    return running.current;
  };
  const change = (part: Partial<Minutes>): void => {
    latest.current = { ...latest.current, ...part };
    isDirty.current = true;
    setSaving('writing');
    setMinutes(latest.current);
  };
  useSaveAfterPause(minutes, isDirty, flush);

  const unmarked = minutes.roll.filter((one) => one.status === 'SUMMONED').length;
  return { minutes, voters: votersOf(minutes.roll), unmarked, saving, change, flush };
}
