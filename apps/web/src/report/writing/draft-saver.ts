// Saves a draft a moment after the writer stops, one request at a time, and again when the connection returns.
import { ApiProblem } from '../../api-client.js';
import type { Unsaved, UnsavedTexts } from './draft-storage.js';

export const PAUSE_MS = 1200;
export const RETRY_MS = 4000;

/** `choose`: texts kept on this machine were written on an older version, and the writer must say which count. */
export type SaveState = 'saved' | 'writing' | 'saving' | 'offline' | 'conflict' | 'choose';

/** What the page shows of it. */
export interface SaverView {
  readonly unsaved: UnsavedTexts;
  readonly state: SaveState;
  /** The server's words for what keeps it from saving. */
  readonly problem: string;
  /** Texts kept on this machine that wait for a choice. */
  readonly kept: UnsavedTexts;
}

export interface SaverOptions {
  /** The version on the screen. */
  readonly version: number;
  /** What this machine kept of an earlier visit. */
  readonly found: Unsaved | null;
  readonly keep: (unsaved: Unsaved) => void;
  /** Sends texts written on a version; resolves to the version they made. */
  readonly send: (version: number, texts: UnsavedTexts) => Promise<number>;
  readonly onSaved: (version: number, texts: UnsavedTexts) => void;
}

const stateOf = (error: unknown): SaveState =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500) ? 'offline' : 'conflict';

function firstView(found: Unsaved | null, version: number): SaverView {
  if (!found) return { unsaved: {}, state: 'saved', problem: '', kept: {} };
  return found.version === version
    ? { unsaved: found.texts, state: 'writing', problem: '', kept: {} }
    : { unsaved: {}, state: 'choose', problem: '', kept: found.texts };
}

const isEmpty = (texts: UnsavedTexts): boolean => Object.keys(texts).length === 0;

export class DraftSaver {
  private view: SaverView;
  private version: number;
  private isStarted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<number | null> = Promise.resolve(null);
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: SaverOptions) {
    this.version = options.version;
    this.view = firstView(options.found, options.version);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaverView => this.view;

  /** Nothing is sent by itself before this. */
  readonly start = (): void => {
    this.isStarted = true;
    this.wait();
  };

  readonly stop = (): void => {
    this.isStarted = false;
    clearTimeout(this.timer);
  };

  readonly write = (field: string, text: string): void => {
    const { state } = this.view;
    const waits = state === 'conflict' || state === 'choose';
    this.replace({ ...this.view.unsaved, [field]: text }, { state: waits ? state : 'writing' });
  };

  /** The writer says whether the texts of this machine count, or those of the server. */
  readonly choose = (takesKept: boolean): void =>
    this.replace(takesKept ? this.view.kept : {}, { state: takesKept ? 'writing' : 'saved', kept: {} });

  /** Goes on from a version that another act of the same person made. */
  readonly adopt = (version: number): void => {
    this.version = version;
  };

  /** Saves now, after what is under way; resolves to the version on the server, or null when it could not be saved. */
  readonly flush = (): Promise<number | null> => {
    this.last = this.last.then(this.send);
    return this.last;
  };

  private readonly send = async (): Promise<number | null> => {
    const texts = this.view.unsaved;
    if (isEmpty(texts)) return this.version;
    this.show({ state: 'saving' });
    try {
      this.version = await this.options.send(this.version, texts);
      this.options.onSaved(this.version, texts);
      // What was typed meanwhile stays unsaved.
      const left = Object.fromEntries(
        Object.entries(this.view.unsaved).filter(([field, text]) => texts[field] !== text),
      );
      this.replace(left, { state: isEmpty(left) ? 'saved' : 'writing' });
      return this.version;
    } catch (error) {
      this.show({ state: stateOf(error), problem: error instanceof Error ? error.message : '' });
      return null;
    }
  };

  private replace(unsaved: UnsavedTexts, part: Partial<SaverView>): void {
    this.options.keep({ version: this.version, texts: unsaved });
    this.show({ unsaved, ...part });
  }

  private show(part: Partial<SaverView>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
    this.wait();
  }

  /** Every change begins the pause anew. */
  private wait(): void {
    clearTimeout(this.timer);
    const pause = { writing: PAUSE_MS, offline: RETRY_MS }[this.view.state as string];
    if (this.isStarted && pause !== undefined) this.timer = setTimeout(() => void this.flush(), pause);
  }
}
