import { useMutation } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { NewOrganization } from '../contract.ts';

export type FirstRunDraft = Omit<NewOrganization, 'slug'> & { readonly setupToken: string };

/** Looks at the demonstration, as nobody in particular. */
export function useLook(onDone: (slug: string) => void) {
  return useMutation({
    mutationFn: (setupToken: string) =>
      fetchJson<{ slug: string }>('/api/v1/first-run/look', { method: 'POST', body: { setupToken } }),
    onSuccess: ({ slug }) => onDone(slug),
  });
}

/** Makes the organization and signs its first owner in. */
export function useFirstRun(onDone: (slug: string) => void) {
  return useMutation({
    mutationFn: (draft: FirstRunDraft) =>
      fetchJson<{ slug: string }>('/api/v1/first-run', { method: 'POST', body: draft }),
    onSuccess: ({ slug }) => onDone(slug),
  });
}
