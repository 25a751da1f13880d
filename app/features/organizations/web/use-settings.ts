import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type {
  ApiKey,
  AuditEntry,
  CreatedApiKey,
  NewApiKey,
  OrganizationSettings,
  UpdateOrganization,
} from '../contract.ts';

const SETTINGS = ['organization', 'settings'];
const KEYS = ['organization', 'api-keys'];

export function useSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: () => fetchJson<OrganizationSettings>('/api/v1/organization'),
  });
}

export function useChangeSettings(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateOrganization) =>
      fetchJson<OrganizationSettings>('/api/v1/organization', { method: 'PATCH', body }),
    onSuccess: (settings, change) => {
      queries.setQueryData(SETTINGS, settings);
      onDone();
      void queries.invalidateQueries({ queryKey: ['organization'] });
      void queries.invalidateQueries({ queryKey: ['session'] });
      // Every day of every figure is counted anew.
      if (change.timeZone !== undefined) void queries.invalidateQueries({ queryKey: ['responses'] });
    },
  });
}

export function useApiKeys() {
  return useQuery({
    queryKey: KEYS,
    queryFn: async () => (await fetchJson<{ items: ApiKey[] }>('/api/v1/api-keys')).items,
  });
}

export function useCreateApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewApiKey) => fetchJson<CreatedApiKey>('/api/v1/api-keys', { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['organization'] }),
  });
}

/** Done once the list shows it. */
export function useRevokeApiKey(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchJson<null>(`/api/v1/api-keys/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['organization'] });
      onDone();
    },
  });
}

export function useAuditLog() {
  return useInfiniteQuery({
    queryKey: ['organization', 'audit-log'],
    queryFn: ({ pageParam }) =>
      fetchJson<{ items: AuditEntry[]; nextCursor: string | null }>(
        `/api/v1/audit-log${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
