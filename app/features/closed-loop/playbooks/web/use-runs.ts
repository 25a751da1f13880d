import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Runs } from '../run-contract.ts';

/** Whose runs are shown: a case's or a person's. */
export type RunsOf = { readonly caseId: string } | { readonly contactId: string };

const placeOf = (of: RunsOf): string =>
  'caseId' in of ? `/api/v1/cases/${of.caseId}` : `/api/v1/contacts/${of.contactId}`;

/** As many as one looks through beside other things. */
const SHOWN = 20;

export const useRuns = (of: RunsOf) =>
  useQuery({
    queryKey: ['cases', ...Object.values(of), 'playbook-runs', Object.keys(of)],
    queryFn: () => fetchJson<Runs>(`${placeOf(of)}/playbook-runs?limit=${SHOWN}`),
  });

export function useStopRun(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchJson<null>(`/api/v1/playbook-runs/${id}/stop`, { method: 'POST' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onDone();
    },
  });
}
