// Keeps the minutes on the server shortly after every change, one request at a time: a closed window loses nothing.
import type { MeetingRecord } from '@app/workflow/meeting.js';

export const PAUSE_MS = 1200;

/** What the form edits: the record, and who is in the chair. */
export type Minutes = MeetingRecord & { readonly chairId: string };

export interface MinutesView {
  readonly minutes: Minutes;
  readonly saving: 'saved' | 'writing' | 'failed';
}

export interface MinutesOptions {
  readonly minutes: Minutes;
  /** The version on the screen. */
  readonly version: number;
  /** Sends minutes written on a version; resolves to the version they made. */
  readonly send: (version: number, minutes: Minutes) => Promise<number>;
  readonly onFailure: (error: unknown) => void;
}

/** Half-typed lines wait until they are whole: the server would refuse them. */
const wholeLines = (minutes: Minutes): Minutes => ({
  ...minutes,
  roll: minutes.roll.filter((entry) => entry.name.trim() !== ''),
  contributions: minutes.contributions.filter((said) => said.author.trim() !== '' && said.text.trim() !== ''),
  commitments: minutes.commitments.filter((planned) => planned.task.trim() !== '' && planned.owner.trim() !== ''),
});

export class MinutesSaver {
  private view: MinutesView;
  private version: number;
  private isDirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<number | null> = Promise.resolve(null);
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: MinutesOptions) {
    this.version = options.version;
    this.view = { minutes: options.minutes, saving: 'saved' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): MinutesView => this.view;

  /** Every change begins the pause anew. */
  readonly change = (part: Partial<Minutes>): void => {
    this.isDirty = true;
    this.show({ minutes: { ...this.view.minutes, ...part }, saving: 'writing' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  readonly stop = (): void => clearTimeout(this.timer);

  /** Saves what is not saved, after what is under way; resolves to the version now stored, or null when that failed. */
  readonly flush = (): Promise<number | null> => {
    this.last = this.last.then(this.save);
    return this.last;
  };

  private readonly save = async (): Promise<number | null> => {
    if (!this.isDirty) return this.version;
    this.isDirty = false;
    try {
      this.version = await this.options.send(this.version, wholeLines(this.view.minutes));
      this.show({ saving: this.isDirty ? 'writing' : 'saved' });
      return this.version;
    } catch (error) {
      this.isDirty = true;
      this.show({ saving: 'failed' });
      this.options.onFailure(error);
      return null;
    }
  };

  private show(part: Partial<MinutesView>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}
