import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Owner } from './patch-cases.ts';

/** Who a case can be given to. */
export function useMembers(): readonly Owner[] {
  const members = useQuery({
    queryKey: ['organization', 'members'],
    queryFn: async () => (await fetchJson<{ items: Owner[] }>('/api/v1/members')).items,
  });
  return members.data ?? [];
}
