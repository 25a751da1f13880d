import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { ContactInput, ContactItem, Contacts, SuppressionReason } from '../contract.ts';
import type { ContactsSearch } from './contacts-search.ts';

export function useContacts({ q, suppressed }: ContactsSearch) {
  const query = new URLSearchParams();
  if (q !== undefined) query.set('q', q);
  if (suppressed !== undefined) query.set('suppressed', suppressed);
  return useInfiniteQuery({
    queryKey: ['contacts', 'list', query.toString()],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Contacts>(`/api/v1/contacts?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function useContactChange<Change>(change: (input: Change) => Promise<ContactItem>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['contacts'] }),
  });
}

export const useSaveContact = () =>
  useContactChange((body: ContactInput) =>
    fetchJson<ContactItem>('/api/v1/contacts', { method: 'POST', body }),
  );

export const useOptOut = () =>
  useContactChange((id: string) =>
    fetchJson<ContactItem>(`/api/v1/contacts/${id}/suppressions`, {
      method: 'POST',
      body: { reason: 'opted-out' },
    }),
  );

export interface Suppressed {
  readonly id: string;
  readonly reason: SuppressionReason;
}

export const useLiftSuppression = () =>
  useContactChange(({ id, reason }: Suppressed) =>
    fetchJson<ContactItem>(`/api/v1/contacts/${id}/suppressions/${reason}`, { method: 'DELETE' }),
  );
