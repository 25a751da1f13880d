import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchJson, ownHeaders } from '../../../../platform/http-client/fetch-json.ts';
import { BEAT_MS, type Presence } from '../presence/contract.ts';
import { WINDOW_ID } from './window-id.ts';

/** Says that this window has a case open, and hears who else has. `isWriting` is asked at each beat. */
export function usePresence(caseId: string, isWriting: boolean): Presence['others'] {
  const queries = useQueryClient();
  const key = `/api/v1/cases/${caseId}/presence`;
  const { data } = useQuery({
    queryKey: ['presence', caseId],
    queryFn: () => fetchJson<Presence>(key, { method: 'PUT', body: { tab: WINDOW_ID, isWriting } }),
    refetchInterval: BEAT_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['presence', caseId] });
  }, [queries, caseId, isWriting]);
  useEffect(() => {
    // A window that closes has no time for an answer.
    const leave = () =>
      void fetch(`${key}?tab=${WINDOW_ID}`, {
        method: 'DELETE',
        headers: ownHeaders(),
        keepalive: true,
      }).catch(() => {});
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [key]);
  return data?.others ?? [];
}
