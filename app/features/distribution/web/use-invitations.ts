import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type {
  InvitationCounts,
  Invitations,
  InviteListResult,
  ListedInvitation,
  Mailbox,
  OpenedMail,
} from '../contract.ts';
import type { AskSearch } from './ask-search.ts';

export interface SurveyChoice {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

/** The surveys that still ask. */
export function useSurveyChoices() {
  return useQuery({
    queryKey: ['surveys', 'names'],
    queryFn: async () => (await fetchJson<{ items: SurveyChoice[] }>('/api/v1/surveys?limit=200')).items,
    select: (surveys) => surveys.filter((survey) => survey.archivedAt === null),
  });
}

/** Who is to be asked, of what and when. */
export interface AskWish {
  readonly survey: string;
  readonly list: string;
  readonly sendAt?: string;
}

export function useListCheck() {
  return useMutation({
    mutationFn: (wish: AskWish) =>
      fetchJson<InviteListResult>('/api/v1/invitations/batch', {
        method: 'POST',
        body: { ...wish, dryRun: true },
      }),
  });
}

export function useSendList() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ wish, key }: { wish: AskWish; key: string }) =>
      fetchJson<InviteListResult>('/api/v1/invitations/batch', {
        method: 'POST',
        body: wish,
        idempotencyKey: key,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

function queryOf(search: AskSearch): URLSearchParams {
  const query = new URLSearchParams();
  if (search.survey !== undefined) query.set('survey', search.survey);
  return query;
}

/** What the list asks for: its survey and its state. */
export function invitationsQuery(search: AskSearch): URLSearchParams {
  const query = queryOf(search);
  if (search.state !== undefined) query.set('state', search.state);
  return query;
}

export function useInvitations(search: AskSearch) {
  const query = invitationsQuery(search);
  return useInfiniteQuery({
    queryKey: ['invitations', 'list', query.toString()],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Invitations>(`/api/v1/invitations?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useInvitationCounts(search: AskSearch) {
  const query = queryOf(search).toString();
  return useQuery({
    queryKey: ['invitations', 'counts', query],
    queryFn: () => fetchJson<InvitationCounts>(`/api/v1/invitations/counts?${query}`),
    placeholderData: keepPreviousData,
  });
}

export function useCancelInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      fetchJson<ListedInvitation>(`/api/v1/invitations/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

export function useMailbox() {
  return useInfiniteQuery({
    queryKey: ['mails', 'mailbox'],
    queryFn: ({ pageParam }) =>
      fetchJson<Mailbox>(`/api/v1/mailbox${pageParam === null ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useKeptMail(id: string | undefined) {
  return useQuery({
    queryKey: ['mail', id],
    queryFn: () => fetchJson<OpenedMail>(`/api/v1/mailbox/${id}`),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
