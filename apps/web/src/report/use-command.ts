// Sends a command on a report.
import { useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer, ReportView } from '@app/contracts/report.contract.js';
import { api } from '../api-client.js';
import { useTask } from '../ui/task.js';
import { tellDone } from '../ui/tell.js';

/** Sends a command with the version on the screen; refreshes everything, also after a refusal. */
export function useCommand(
  report: ReportView,
  noun: string,
  done: string,
): [(details?: object) => Promise<boolean>, boolean] {
  const queries = useQueryClient();
  return useTask(async (details?: object) => {
    try {
      await api<CommandAnswer>('POST', `/reports/${report.id}/${noun}`, { version: report.version, ...details });
      tellDone(done);
    } finally {
      await queries.invalidateQueries();
    }
  });
}
