import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { isMemberRole, mayWork } from '../../../organizations/role-scopes.ts';
import type { Owner } from './patch-cases.ts';

interface Member extends Owner {
  readonly role: string;
}

/** Everybody of the organization. */
export function useMembers(): readonly Member[] {
  const members = useQuery({
    queryKey: ['organization', 'members'],
    queryFn: async () => (await fetchJson<{ items: Member[] }>('/api/v1/members')).items,
  });
  return members.data ?? [];
}

/** Whom something can be given to: those who may act on a customer. */
export const useWorkers = (): readonly Member[] =>
  useMembers().filter(({ role }) => isMemberRole(role) && mayWork(role));
