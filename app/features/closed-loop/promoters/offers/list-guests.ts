import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import type { OfferGuests, OfferGuestsQuery } from './contract.ts';
import { selectGuests } from './guest-queries.ts';
import { wordsOf } from './words-of.ts';

/** Who was invited to what, and what they said, the newest first. */
export async function listGuests(
  context: Context,
  actor: Actor,
  query: OfferGuestsQuery,
): Promise<Outcome<OfferGuests>> {
  const before = readIdCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectGuests(context.db, actor, query, before);
  const shown = rows.slice(0, query.limit);
  const ids = [...new Set(shown.map(({ contactId }) => contactId))];
  const [contacts, { locale }] = await Promise.all([
    getContacts(context.db, actor.orgId, ids),
    getOrganization(context.db, actor.orgId),
  ]);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map(({ id, contactId, offerId, kind, words, state, ...at }) => {
      const { name = null, email = null } = contacts.get(contactId) ?? {};
      return {
        id,
        contact: { id: contactId, name, email },
        offer: { id: offerId, kind, title: wordsOf(words, locale).title },
        state,
        invitedAt: at.invitedAt.toISOString(),
        repliedAt: at.repliedAt?.toISOString() ?? null,
        usedAt: at.usedAt?.toISOString() ?? null,
      };
    }),
    nextCursor: last === undefined ? null : writeIdCursor(last.id),
  });
}
