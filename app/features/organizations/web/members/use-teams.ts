import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ChangeTeam, NewTeam, Team } from '../../members/contract.ts';

export function useTeams() {
  return useQuery({
    queryKey: ['organization', 'teams'],
    queryFn: async () => (await fetchJson<{ items: Team[] }>('/api/v1/teams')).items,
  });
}

export const createTeam = (body: NewTeam) => fetchJson('/api/v1/teams', { method: 'POST', body });

export const changeTeam = ({ id, ...body }: ChangeTeam & { id: string }) =>
  fetchJson(`/api/v1/teams/${id}`, { method: 'PATCH', body });

export const removeTeam = (id: string) => fetchJson(`/api/v1/teams/${id}`, { method: 'DELETE' });
