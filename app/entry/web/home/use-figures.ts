import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnyComparison, AnyScores, AnyTrend, Dimensions } from '../../../features/analytics/contract.ts';
import type { Cases, Waiting } from '../../../features/closed-loop/contract.ts';
import type { ResponseList } from '../../../features/responses/contract.ts';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { HomePeriod } from './home-search.ts';

/** Changing a filter keeps the old figures in place until the new ones are there: no flicker, no spinner. */
function useFigure<T>(key: readonly unknown[], path: string, enabled = true) {
  return useQuery({
    queryKey: key,
    queryFn: () => fetchJson<T>(path),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useScores(query: string) {
  return useFigure<AnyScores>(['responses', 'scores', query], `/api/v1/scores?${query}`);
}

export function useComparison(query: string) {
  return useFigure<AnyComparison>(['responses', 'comparison', query], `/api/v1/scores/comparison?${query}`);
}

export function useGroups(query: string, by: string | null) {
  const path = `/api/v1/scores?${query}&by=${encodeURIComponent(by ?? '')}`;
  return useFigure<AnyScores>(['responses', 'groups', query, by], path, by !== null);
}

export function useTrend(query: string, interval: HomePeriod['interval']) {
  return useFigure<AnyTrend>(
    ['responses', 'trend', query, interval],
    `/api/v1/scores/trend?${query}&interval=${interval}`,
  );
}

export function useDimensions() {
  return useFigure<Dimensions>(['responses', 'dimensions'], '/api/v1/dimensions');
}

export function useWaiting() {
  return useFigure<Waiting>(['cases', 'waiting'], '/api/v1/cases/waiting');
}

/** The head of the queue, for the home screen's panel. */
export function useQueueHead(limit: number) {
  return useFigure<Cases>(['cases', 'head', limit], `/api/v1/cases?status=open&limit=${limit}`);
}

export function useNewestComments(query: string, limit: number) {
  const path = `/api/v1/responses?${query}&state=counted&commented=true&limit=${limit}`;
  return useFigure<ResponseList>(['responses', 'newest', query, limit], path);
}
