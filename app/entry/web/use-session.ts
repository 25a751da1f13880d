import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Session } from '../../features/organizations/contract.ts';
import { fetchJson } from '../../platform/http-client/fetch-json.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => fetchJson<Session>('/api/v1/session'),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);
