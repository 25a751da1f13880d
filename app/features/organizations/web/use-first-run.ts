import { useMutation } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { NewOrganization } from '../contract.ts';

export type FirstRunDraft = Omit<NewOrganization, 'slug'> & { readonly setupToken: string };

/** Makes the organization and signs its first owner in. */
export function useFirstRun(onDone: (slug: string) => void) {
  return useMutation({
    mutationFn: (draft: FirstRunDraft) =>
      fetchJson<{ slug: string }>('/api/v1/first-run', { method: 'POST', body: draft }),
    onSuccess: ({ slug }) => onDone(slug),
  });
}
