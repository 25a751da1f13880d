import type { Actor } from '../../platform/actor.ts';

/** Asks somebody to join. Whoever reads it can take the place. */
export const JOIN_MAIL = 'member-invitation';

/** The same for one who is to be an owner. */
export const OWNER_JOIN_MAIL = 'owner-invitation';

/**
 * The kinds of mails to others that an actor may read in the built-in mailbox, beside those to customers. Every
 * other mail to a member (a new password, an alert) is shown to that member and nobody else: who reads it could
 * become them, in their other organizations too.
 */
export function memberMailsReadBy({ role, scopes }: Actor): readonly string[] {
  if (role === 'owner' || role === 'system') return [JOIN_MAIL, OWNER_JOIN_MAIL];
  return scopes.includes('manage') ? [JOIN_MAIL] : [];
}
