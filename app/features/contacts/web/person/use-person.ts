import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ContactItem, UpdateContact } from '../../contract.ts';
import type { Duplicates, Merge } from '../../merging/contract.ts';

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['contacts', 'one', id],
    queryFn: () => fetchJson<ContactItem>(`/api/v1/contacts/${id}`),
    retry: false,
  });

export const useDuplicates = (id: string) =>
  useQuery({
    queryKey: ['contacts', 'duplicates', id],
    queryFn: async () => (await fetchJson<Duplicates>(`/api/v1/contacts/${id}/duplicates`)).items,
  });

export const useMerges = (id: string) =>
  useQuery({
    queryKey: ['contacts', 'merges', id],
    queryFn: async () => (await fetchJson<{ items: Merge[] }>(`/api/v1/contacts/${id}/merges`)).items,
  });

/** Whatever is shown of people may show this one. */
const TOPICS = ['contacts', 'responses', 'invitations', 'cases'];

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(TOPICS.map((topic) => queries.invalidateQueries({ queryKey: [topic] }))),
  });
}

export const useUpdatePerson = (id: string) =>
  useChange((body: UpdateContact) =>
    fetchJson<ContactItem>(`/api/v1/contacts/${id}`, { method: 'PATCH', body }),
  );

export const useMerge = () =>
  useChange(({ survivorId, mergedId }: { survivorId: string; mergedId: string }) =>
    fetchJson<{ contact: ContactItem; mergeId: string }>(`/api/v1/contacts/${survivorId}/merges`, {
      method: 'POST',
      body: { contactId: mergedId },
    }),
  );

export const useUndoMerge = () =>
  useChange((mergeId: string) =>
    fetchJson<{ mergedId: string }>(`/api/v1/contact-merges/${mergeId}`, { method: 'DELETE' }),
  );

export const useErasePerson = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchJson<{ id: string }>(`/api/v1/contacts/${id}`, { method: 'DELETE' }),
    onSuccess: (_answer, id) => {
      queries.removeQueries({ queryKey: ['contacts', 'one', id] });
      return queries.invalidateQueries({ queryKey: ['contacts', 'list'] });
    },
  });
};
