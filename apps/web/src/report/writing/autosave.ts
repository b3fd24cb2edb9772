// Saves a draft a moment after the writer stops, one request at a time, and again when the connection returns.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandAnswer, ReportView } from '@app/contracts/report.contract.js';
import { api, ApiProblem } from '../../api-client.js';
import { contentOf, withCorrections } from './draft-content.js';
import { keepUnsaved, readUnsaved, type Unsaved, type UnsavedTexts } from './draft-storage.js';

const PAUSE_MS = 1200;
const RETRY_MS = 4000;

/** `choose`: texts kept on this machine were written on an older version, and the writer must say which count. */
export type SaveState = 'saved' | 'writing' | 'saving' | 'offline' | 'conflict' | 'choose';

export interface Autosave {
  readonly unsaved: UnsavedTexts;
  readonly state: SaveState;
  /** The server's words for what keeps it from saving. */
  readonly problem: string;
  readonly write: (sectionId: string, text: string) => void;
  /** Texts kept on this machine that wait for a choice. */
  readonly kept: UnsavedTexts;
  readonly choose: (takesKept: boolean) => void;
  /** Saves now; resolves to the version on the server, or null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  /** Goes on from a version that another act of the same person made. */
  readonly adopt: (version: number) => void;
}

const stateOf = (error: unknown): SaveState =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500) ? 'offline' : 'conflict';

const firstState = (found: Unsaved | null, isCurrent: boolean): SaveState => {
  if (!found) return 'saved';
  return isCurrent ? 'writing' : 'choose';
};

// eslint-disable-next-line max-lines-per-function -- a hook is one closure over its state
export function useAutosave(report: ReportView): Autosave {
  const queries = useQueryClient();
  const [found] = useState(() => readUnsaved(report.id));
  const isCurrent = found?.version === report.version;
  const [unsaved, setUnsaved] = useState<UnsavedTexts>(() => (found && isCurrent ? found.texts : {}));
  const [kept, setKept] = useState<UnsavedTexts>(() => (found && !isCurrent ? found.texts : {}));
  const [state, setState] = useState<SaveState>(() => firstState(found, isCurrent));
  const [problem, setProblem] = useState('');
  const pending = useRef(unsaved);
  const version = useRef(report.version);
  const running = useRef<Promise<number | null> | null>(null);

  const replace = useCallback(
    (texts: UnsavedTexts) => {
      pending.current = texts;
      keepUnsaved(report.id, { version: version.current, texts });
      setUnsaved(texts);
    },
    [report.id],
  );

  const send = useCallback(async (): Promise<number | null> => {
    const texts = pending.current;
    if (Object.keys(texts).length === 0) return version.current;
    setState('saving');
    try {
      const answer = await api<CommandAnswer>('PUT', `/reports/${report.id}/draft`, {
        version: version.current,
        ...contentOf(texts),
      });
      version.current = answer.version;
      queries.setQueryData<ReportView>(
        ['report', report.id],
        (old) =>
          old && {
            ...old,
            version: answer.version,
            sections: old.sections.map((one) => ({ ...one, text: texts[one.id] ?? one.text })),
            figures: old.figures && {
              ...old.figures,
              values: { ...old.figures.values, ...withCorrections(old.figures.values, contentOf(texts).figures) },
            },
          },
      );
      // What was typed meanwhile stays unsaved.
      const left = Object.fromEntries(Object.entries(pending.current).filter(([id, text]) => texts[id] !== text));
      replace(left);
      setState(Object.keys(left).length > 0 ? 'writing' : 'saved');
      return answer.version;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '');
      setState(stateOf(error));
      return null;
    }
  }, [queries, replace, report.id]);

  const flush = useCallback(async (): Promise<number | null> => {
    await running.current;
    running.current = send();
    const result = await running.current;
    running.current = null;
    return result;
  }, [send]);

  useEffect(() => {
    if (state !== 'writing' && state !== 'offline') return;
    const timer = setTimeout(() => void flush(), state === 'writing' ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, unsaved, flush]);

  const write = (sectionId: string, text: string): void => {
    replace({ ...pending.current, [sectionId]: text });
    setState((now) => (now === 'conflict' || now === 'choose' ? now : 'writing'));
  };

  const choose = (takesKept: boolean): void => {
    replace(takesKept ? kept : {});
    setKept({});
    setState(takesKept ? 'writing' : 'saved');
  };

  const adopt = (next: number): void => {
    version.current = next;
  };

  return { unsaved, state, problem, write, kept, choose, flush, adopt };
}
