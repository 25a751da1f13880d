import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { NewTemplate, Template, Templates } from '../contract.ts';

const TEMPLATES = ['organization', 'case-templates'];
const PATH = '/api/v1/case-templates';

export const useTemplates = () =>
  useQuery({ queryKey: TEMPLATES, queryFn: () => fetchJson<Templates>(PATH) });

function useTemplateChange<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: TEMPLATES });
      onDone();
    },
  });
}

/** A new one, or the whole of one that is there. */
export const useSaveTemplate = (id: string | null, onDone: () => void) =>
  useTemplateChange(
    (body: NewTemplate) =>
      id === null
        ? fetchJson<Template>(PATH, { method: 'POST', body })
        : fetchJson<Template>(`${PATH}/${id}`, { method: 'PATCH', body }),
    onDone,
  );

export const useRemoveTemplate = (onDone: () => void) =>
  useTemplateChange((id: string) => fetchJson<null>(`${PATH}/${id}`, { method: 'DELETE' }), onDone);

export const useAddStarters = (onDone: () => void) =>
  useTemplateChange(() => fetchJson<Templates>(`${PATH}/starters`, { method: 'POST' }), onDone);
