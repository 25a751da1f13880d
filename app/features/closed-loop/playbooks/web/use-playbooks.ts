import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Member } from '../../../organizations/contract.ts';
import type { Activate, Playbook, Starter, WritePlaybook } from '../contract.ts';
import type { DryRun } from '../run-contract.ts';

const PLAYBOOKS = ['cases', 'playbooks'];
const API = '/api/v1/playbooks';

export const usePlaybooks = () =>
  useQuery({
    queryKey: PLAYBOOKS,
    queryFn: async () => (await fetchJson<{ items: Playbook[] }>(`${API}?limit=200`)).items,
  });

export const usePlaybook = (id: string) =>
  useQuery({ queryKey: [...PLAYBOOKS, id], queryFn: () => fetchJson<Playbook>(`${API}/${id}`) });

export const useStarters = () =>
  useQuery({
    queryKey: ['cases', 'playbook-starters'],
    queryFn: async () => (await fetchJson<{ items: Starter[] }>(`${API}/starters`)).items,
  });

export const useNamedMembers = () =>
  useQuery({
    queryKey: ['organization', 'members', 'named'],
    queryFn: async () => (await fetchJson<{ items: Member[] }>('/api/v1/members')).items,
  });

export interface NamedSurvey {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly archivedAt: string | null;
}

export const useNpsSurveys = () =>
  useQuery({
    queryKey: ['surveys', 'nps-names'],
    queryFn: async () => {
      const { items } = await fetchJson<{ items: NamedSurvey[] }>('/api/v1/surveys');
      return items.filter(({ kind }) => kind === 'nps');
    },
  });

/** Done once every list shows it. */
function usePlaybookChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output) => {
      await queries.invalidateQueries({ queryKey: PLAYBOOKS });
      onDone(output);
    },
  });
}

export const useCreatePlaybook = (onDone: (made: Playbook) => void) =>
  usePlaybookChange((body: WritePlaybook) => fetchJson<Playbook>(API, { method: 'POST', body }), onDone);

export const useWritePlaybook = (id: string, onDone: (written: Playbook) => void) =>
  usePlaybookChange(
    (body: WritePlaybook) => fetchJson<Playbook>(`${API}/${id}`, { method: 'PUT', body }),
    onDone,
  );

export const useTryPlaybook = (id: string, onDone: (tried: DryRun) => void) =>
  usePlaybookChange(() => fetchJson<DryRun>(`${API}/${id}/dry-run`, { method: 'POST', body: {} }), onDone);

export const useActivatePlaybook = (id: string, onDone: () => void) =>
  usePlaybookChange(
    (body: Activate) => fetchJson<Playbook>(`${API}/${id}/activate`, { method: 'POST', body }),
    onDone,
  );

export const usePausePlaybook = (id: string, onDone: () => void) =>
  usePlaybookChange(
    (runs: 'go-on' | 'stop') => fetchJson<Playbook>(`${API}/${id}/pause`, { method: 'POST', body: { runs } }),
    onDone,
  );

export const removePlaybook = (id: string) => fetchJson<null>(`${API}/${id}`, { method: 'DELETE' });
