import { MutationCache, QueryCache, type QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../platform/http-client/fetch-json.ts';
import { sessionQuery } from './use-session.ts';

/**
 * Somebody may end this session elsewhere, or their organization may come to ask for a second step. The first refusal
 * asks who is signed in; the router then goes where that leads.
 */
export function leavingWhenOut(go: () => { client: QueryClient; leave: () => void }) {
  const onError = async (error: unknown): Promise<void> => {
    if (!(error instanceof ProblemError) || (error.status !== 401 && error.status !== 403)) return;
    const { client, leave } = go();
    if (client.getQueryData(sessionQuery.queryKey)?.user == null) return;
    const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session.user === null || session.organizations.some(({ needsTwoFactor }) => needsTwoFactor)) leave();
  };
  return {
    queryCache: new QueryCache({ onError: (error) => void onError(error) }),
    mutationCache: new MutationCache({ onError: (error) => void onError(error) }),
  };
}
