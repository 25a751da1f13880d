import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ContactFilter } from '../../contract.ts';
import type { Segment, UpdateSegment } from '../../segments/contract.ts';

const KEY = ['contacts', 'segments'];

export const useSegments = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => (await fetchJson<{ items: Segment[] }>('/api/v1/contact-segments')).items,
  });

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: KEY }) });
}

export const useCreateSegment = () =>
  useChange((body: { name: string; filter: ContactFilter; isShared: boolean }) =>
    fetchJson<Segment>('/api/v1/contact-segments', { method: 'POST', body }),
  );

export const useUpdateSegment = () =>
  useChange(({ id, ...body }: UpdateSegment & { id: string }) =>
    fetchJson<Segment>(`/api/v1/contact-segments/${id}`, { method: 'PATCH', body }),
  );

export const useDeleteSegment = () =>
  useChange((id: string) => fetchJson<null>(`/api/v1/contact-segments/${id}`, { method: 'DELETE' }));
