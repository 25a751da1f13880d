import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { LoopFigures } from '../contract.ts';

export const useFigures = (query: string) =>
  useQuery({
    queryKey: ['cases', 'figures', query],
    queryFn: () => fetchJson<LoopFigures>(`/api/v1/loop-figures?${query}`),
    placeholderData: keepPreviousData,
  });
