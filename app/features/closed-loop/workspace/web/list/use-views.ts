import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import type { CaseView } from '../../views/contract.ts';

const KEY = ['cases', 'views'];
const PATH = '/api/v1/case-views';

export const useViews = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => (await fetchJson<{ items: CaseView[] }>(PATH)).items,
  });

/** A view is made when it has no id, else changed. */
export function useKeepView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Partial<CaseView> & { readonly id?: string }) =>
      fetchJson<CaseView>(id === undefined ? PATH : `${PATH}/${id}`, {
        method: id === undefined ? 'POST' : 'PATCH',
        body,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useForgetView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchJson<null>(`${PATH}/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
