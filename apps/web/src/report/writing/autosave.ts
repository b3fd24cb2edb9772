// A draft under one's hands: what is written is saved by itself, and the report on the screen follows.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CommandAnswer, ReportView } from '@app/contracts/report.contract.js';
import { api } from '../../api-client.js';
import { contentOf, withSaved } from './draft-content.js';
import { DraftSaver, type SaverView } from './draft-saver.js';
import { keepUnsaved, readUnsaved, type UnsavedTexts } from './draft-storage.js';

export type Autosave = SaverView & Pick<DraftSaver, 'write' | 'choose' | 'flush' | 'adopt'>;

const send = async (reportId: string, version: number, texts: UnsavedTexts): Promise<number> => {
  const answer = await api<CommandAnswer>('PUT', `/reports/${reportId}/draft`, { version, ...contentOf(texts) });
  return answer.version;
};

export function useAutosave({ id, version }: ReportView): Autosave {
  const queries = useQueryClient();
  const [saver] = useState(
    () =>
      new DraftSaver({
        version,
        found: readUnsaved(localStorage, id),
        keep: (unsaved) => keepUnsaved(localStorage, id, unsaved),
        send: (on, texts) => send(id, on, texts),
        onSaved: (made, texts) =>
          queries.setQueryData<ReportView>(['report', id], (old) => old && withSaved(old, made, texts)),
      }),
  );
  useEffect(() => {
    saver.start();
    return saver.stop;
  }, [saver]);
  const { write, choose, flush, adopt } = saver;
  return { ...useSyncExternalStore(saver.subscribe, saver.snapshot), write, choose, flush, adopt };
}
