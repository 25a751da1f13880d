import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import type { Ambassadors, AmbassadorsQuery } from './contract.ts';
import { selectAmbassadors } from './queries.ts';

export async function listAmbassadors(
  context: Context,
  actor: Actor,
  query: AmbassadorsQuery,
): Promise<Outcome<Ambassadors>> {
  const before = readTimeCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectAmbassadors(context.db, actor, query, before);
  const shown = rows.slice(0, query.limit);
  const ids = shown.map(({ contactId }) => contactId);
  const contacts = await getContacts(context.db, actor.orgId, ids);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map(({ id, contactId, joinedAt, leftAt, leftBecause }) => {
      const { name = null, email = null } = contacts.get(contactId) ?? {};
      return {
        id,
        contact: { id: contactId, name, email },
        joinedAt: joinedAt.toISOString(),
        leftAt: leftAt?.toISOString() ?? null,
        leftBecause,
      };
    }),
    nextCursor: last === undefined ? null : writeTimeCursor({ at: last.joinedAt, id: last.id }),
  });
}
