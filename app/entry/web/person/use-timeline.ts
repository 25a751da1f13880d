import { useQueries } from '@tanstack/react-query';
import type { Case, Cases } from '../../../features/closed-loop/contract.ts';
import type { Invitations, ListedInvitation } from '../../../features/distribution/contract.ts';
import type { AuditEntry } from '../../../features/organizations/contract.ts';
import type { Response, ResponseList } from '../../../features/responses/contract.ts';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';

export type TimelineEvent = { readonly at: string; readonly id: string } & (
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'invitation'; readonly invitation: ListedInvitation }
  | { readonly kind: 'case-opened' | 'case-closed'; readonly one: Case }
  | { readonly kind: 'log'; readonly entry: AuditEntry }
);

/** Of each kind the newest are read; who has more has a full page to look through. */
const EACH = 100;

export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly responses: readonly Response[];
  readonly cases: readonly Case[];
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Everything that happened with one person, newest first, from the lists of each feature. */
export function useTimeline(id: string): Timeline {
  const of = `contact=${id}&limit=${EACH}`;
  const [responses, invitations, cases, log] = useQueries({
    queries: [
      {
        queryKey: ['responses', 'of-contact', id],
        queryFn: () => fetchJson<ResponseList>(`/api/v1/responses?${of}`),
      },
      {
        queryKey: ['invitations', 'of-contact', id],
        queryFn: () => fetchJson<Invitations>(`/api/v1/invitations?${of}`),
      },
      { queryKey: ['cases', 'of-contact', id], queryFn: () => fetchJson<Cases>(`/api/v1/cases?${of}`) },
      {
        queryKey: ['contacts', 'log', id],
        queryFn: () => fetchJson<{ items: AuditEntry[] }>(`/api/v1/contacts/${id}/log`),
      },
    ],
  });
  const all = [responses, invitations, cases, log];
  return {
    events: eventsOf({
      responses: responses.data?.items ?? [],
      invitations: invitations.data?.items ?? [],
      cases: cases.data?.items ?? [],
      log: log.data?.items ?? [],
    }),
    responses: responses.data?.items ?? [],
    cases: cases.data?.items ?? [],
    isReading: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(all.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}

export interface TimelineParts {
  readonly responses: readonly Response[];
  readonly invitations: readonly ListedInvitation[];
  readonly cases: readonly Case[];
  readonly log: readonly AuditEntry[];
}

/** One list of four, newest first. */
export function eventsOf({ responses, invitations, cases, log }: TimelineParts): TimelineEvent[] {
  const events: TimelineEvent[] = [
    ...responses.map((response) => ({
      kind: 'response' as const,
      id: response.id,
      at: response.answeredAt,
      response,
    })),
    ...invitations.map((invitation) => ({
      kind: 'invitation' as const,
      id: invitation.id,
      at: invitation.sentAt ?? invitation.createdAt,
      invitation,
    })),
    ...cases.flatMap((one) => [
      { kind: 'case-opened' as const, id: `${one.id} opened`, at: one.openedAt, one },
      ...(one.closedAt === null
        ? []
        : [{ kind: 'case-closed' as const, id: `${one.id} closed`, at: one.closedAt, one }]),
    ]),
    ...log.map((entry) => ({ kind: 'log' as const, id: entry.id, at: entry.at, entry })),
  ];
  // What happened at one moment is told in the order of its causes: asked, answered, a case opened.
  return events.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || RANK[b.kind] - RANK[a.kind]);
}

const RANK = { log: 0, invitation: 1, response: 2, 'case-opened': 3, 'case-closed': 4 };
