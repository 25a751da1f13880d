import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import { useVoiceList, useVoiceWrite } from '../../web/use-voices.ts';
import type { ChangeTask, NewTask, Passives, PassiveTask } from '../contract.ts';

export const usePassives = (query: string) => useVoiceList<Passives>('passives', query);

export const useMakeTask = () =>
  useVoiceWrite((body: NewTask) => fetchJson<PassiveTask>('/api/v1/passive-tasks', { method: 'POST', body }));

export const useChangeTask = () =>
  useVoiceWrite(({ id, ...body }: ChangeTask & { id: string }) =>
    fetchJson<PassiveTask>(`/api/v1/passive-tasks/${id}`, { method: 'PATCH', body }),
  );
