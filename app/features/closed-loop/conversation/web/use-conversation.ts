import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { NewNote } from '../../notes/contract.ts';
import type { FittingTemplate } from '../../templates/contract.ts';
import type { Call, Conversation, Message, NewCall, NewMessage, Note } from '../contract.ts';

const pathOf = (caseId: string) => `/api/v1/cases/${caseId}`;

export const useConversation = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'conversation'],
    queryFn: () => fetchJson<Conversation>(`${pathOf(caseId)}/conversation`),
  });

export const useFittingTemplates = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'templates'],
    queryFn: async () => (await fetchJson<{ items: FittingTemplate[] }>(`${pathOf(caseId)}/templates`)).items,
  });

/** Whatever came of it, the case is read again: what others did meanwhile is shown too. */
function useDeed<Input, Result>(caseId: string, run: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['cases', caseId] });
      void client.invalidateQueries({ queryKey: ['cases', 'list'] });
    },
  });
}

export const useSend = (caseId: string) =>
  useDeed(caseId, ({ key, ...body }: NewMessage & { key: string }) =>
    fetchJson<Message>(`${pathOf(caseId)}/messages`, { method: 'POST', body, idempotencyKey: key }),
  );

export const useResend = (caseId: string) =>
  useDeed(caseId, (id: string) =>
    fetchJson<Message>(`${pathOf(caseId)}/messages/${id}/resend`, { method: 'POST' }),
  );

export const useLogCall = (caseId: string) =>
  useDeed(caseId, (body: NewCall) => fetchJson<Call>(`${pathOf(caseId)}/calls`, { method: 'POST', body }));

export const useAddNote = (caseId: string) =>
  useDeed(caseId, (body: NewNote) => fetchJson<Note>(`${pathOf(caseId)}/notes`, { method: 'POST', body }));
