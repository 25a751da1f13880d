import type { Context } from '../../../platform/context.ts';
import { hasOpenInvitation } from '../members/queries.ts';
import { selectMemberships } from '../queries.ts';

/** Why the organization's sign-in lets somebody in no further. */
export type EntryRefusal = 'email_not_verified' | 'no_access';

/**
 * Members and people who were asked to join, by an address that the service has verified: whoever could write any
 * address there would come in as anybody.
 */
export async function mayEnter(
  context: Context,
  user: { readonly id?: unknown; readonly email?: unknown; readonly emailVerified?: unknown },
  action: 'create-user' | 'link-account' | 'sign-in',
): Promise<{ error: EntryRefusal } | undefined> {
  if (user.emailVerified !== true) return { error: 'email_not_verified' };
  if (action !== 'create-user' && (await selectMemberships(context.db, String(user.id))).length > 0) {
    return undefined;
  }
  const isAsked = await hasOpenInvitation(context.db, String(user.email), context.clock());
  return isAsked ? undefined : { error: 'no_access' };
}
