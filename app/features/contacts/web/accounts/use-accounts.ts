import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { AccountItem, Accounts, UpdateAccount } from '../../accounts/contract.ts';

export function useAccounts(q: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['contacts', 'accounts', q ?? ''],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams({ ...(q && { q }), ...(pageParam !== null && { cursor: pageParam }) });
      return fetchJson<Accounts>(`/api/v1/accounts?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const useAccount = (id: string | undefined) =>
  useQuery({
    queryKey: ['contacts', 'account', id],
    queryFn: () => fetchJson<AccountItem>(`/api/v1/accounts/${id}`),
    enabled: id !== undefined,
    retry: false,
  });

function useChange<Input>(change: (input: Input) => Promise<AccountItem>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contacts'] }),
  });
}

export const useCreateAccount = () =>
  useChange((body: { name: string }) => fetchJson<AccountItem>('/api/v1/accounts', { method: 'POST', body }));

export const useUpdateAccount = (id: string) =>
  useChange((body: UpdateAccount) =>
    fetchJson<AccountItem>(`/api/v1/accounts/${id}`, { method: 'PATCH', body }),
  );

export function useRemoveAccount(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson(`/api/v1/accounts/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['contacts', 'account', id] });
      return queries.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
}
