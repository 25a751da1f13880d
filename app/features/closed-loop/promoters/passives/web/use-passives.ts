import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import type { Task } from '../../../tasks/contract.ts';
import { useVoiceList, useVoiceWrite } from '../../web/use-voices.ts';
import type { NewTask, Passives } from '../contract.ts';

export const usePassives = (query: string) => useVoiceList<Passives>('passives', query);

export const useMakeTask = () =>
  useVoiceWrite((body: NewTask) => fetchJson<Task>('/api/v1/passive-tasks', { method: 'POST', body }));
