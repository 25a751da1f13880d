import type { QueryClient } from '@tanstack/react-query';
import { forgetDrafts } from '../../features/closed-loop/conversation/web/drafts.ts';
import { fetchJson } from '../../platform/http-client/fetch-json.ts';

/** Ends this session, and forgets what it had read. */
export async function signOut(client: QueryClient): Promise<void> {
  await fetchJson('/api/v1/sign-out', { method: 'POST', body: {} });
  client.clear();
  forgetDrafts('all');
  window.location.assign('/sign-in');
}
