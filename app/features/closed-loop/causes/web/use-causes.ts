import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ChangeCause, NewCause, RootCause } from '../contract.ts';

const KEY = ['cases', 'root-causes'];

export const useCauses = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => (await fetchJson<{ items: RootCause[] }>('/api/v1/root-causes')).items,
  });

export type CauseDeed =
  | { readonly kind: 'add'; readonly body: NewCause }
  | { readonly kind: 'change'; readonly id: string; readonly body: ChangeCause }
  | { readonly kind: 'merge'; readonly id: string; readonly into: string };

/** One change of the tree. */
export function useChangeTree() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: CauseDeed) => {
      if (deed.kind === 'add') return send('POST', '', deed.body);
      if (deed.kind === 'change') return send('PATCH', `/${deed.id}`, deed.body);
      return send('POST', `/${deed.id}/merges`, { into: deed.into });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

const send = (method: 'POST' | 'PATCH', path: string, body: object) =>
  fetchJson<RootCause>(`/api/v1/root-causes${path}`, { method, body });
