import type { Context } from '../../../platform/context.ts';
import { type OpenedLink, openLink } from '../../distribution/open-link.ts';

/** The link of a mail that may be answered now; null for any other, for whatever reason. */
export async function answerableLink(context: Context, token: string): Promise<OpenedLink | null> {
  const link = await openLink(context, token);
  if (link === null) return null;
  const { state, expiresAt } = link.invitation;
  // A mail can be read before its sender has noted that it left.
  const wasMailed = state === 'sent' || state === 'queued';
  return wasMailed && expiresAt > context.clock() ? link : null;
}
