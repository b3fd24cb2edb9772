// The signed-in person, for every page.
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { SessionView } from '@app/contracts/session.contract.js';
import { api, fetchSession } from './api-client.js';

export const useSession = (): UseQueryResult<SessionView> => useQuery({ queryKey: ['session'], queryFn: fetchSession });

/** Runs something that changes who is signed in, then forgets everything that was shown to the one before. */
export function useSessionChange(): (change: () => Promise<unknown>) => Promise<void> {
  const queries = useQueryClient();
  return async (change) => {
    await change();
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await queries.invalidateQueries({ queryKey: ['session'] });
  };
}

export const signOut = (): Promise<void> => api('DELETE', '/session');
