import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type {
  ContactInput,
  ContactItem,
  ContactProperties,
  Contacts,
  SuppressionReason,
} from '../contract.ts';
import { type ContactsSearch, filterQuery } from './contacts-search.ts';

export function useContacts(search: ContactsSearch) {
  const query = filterQuery(search);
  return useInfiniteQuery({
    queryKey: ['contacts', 'list', query],
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

export const useContactProperties = () =>
  useQuery({
    queryKey: ['contacts', 'properties'],
    queryFn: async () => (await fetchJson<ContactProperties>('/api/v1/contacts/properties')).items,
  });

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
