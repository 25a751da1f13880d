import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { NewSurvey, SurveyItem, Surveys, UpdatedSurvey, UpdateSurvey } from '../contract.ts';

export function useSurveyList() {
  return useQuery({
    queryKey: ['surveys', 'all'],
    queryFn: async () => (await fetchJson<Surveys>('/api/v1/surveys?limit=200')).items,
  });
}

const pathOf = (slug: string) => `/api/v1/surveys/${encodeURIComponent(slug)}`;

export function useSurvey(slug: string) {
  return useQuery({
    queryKey: ['surveys', 'one', slug],
    queryFn: () => fetchJson<SurveyItem>(pathOf(slug)),
  });
}

export function useCreateSurvey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSurvey) => fetchJson<SurveyItem>('/api/v1/surveys', { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['surveys'] }),
  });
}

export function useUpdateSurvey(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateSurvey) => fetchJson<UpdatedSurvey>(pathOf(slug), { method: 'PATCH', body }),
    onSuccess: ({ startedSeries: _startedSeries, ...survey }) => {
      queries.setQueryData<SurveyItem>(['surveys', 'one', slug], survey);
      return queries.invalidateQueries({ queryKey: ['surveys'] });
    },
  });
}
