import { useQuery } from '@tanstack/react-query';
import type { SurveyItem } from '../../../features/surveys/contract.ts';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';

export interface SurveyName extends Pick<SurveyItem, 'kind' | 'relation' | 'series' | 'anonymous'> {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The surveys that can be chosen, newest use first as the API lists them. */
export function useSurveys() {
  return useQuery({
    queryKey: ['surveys', 'names'],
    queryFn: async () => (await fetchJson<{ items: SurveyName[] }>('/api/v1/surveys?limit=200')).items,
  });
}
