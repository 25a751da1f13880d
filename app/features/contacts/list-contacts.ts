import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { isId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Contacts, ContactsQuery } from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { selectContacts } from './queries.ts';

export async function listContacts(
  context: Context,
  actor: Actor,
  query: ContactsQuery,
): Promise<Outcome<Contacts>> {
  const before = query.cursor === undefined ? null : Buffer.from(query.cursor, 'base64url').toString();
  if (before !== null && !isId(before)) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const filter = { q: query.q || null, suppressed: query.suppressed ?? null, before };
  const rows = await selectContacts(context.db, actor, filter, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describeContacts(context.db, actor.orgId, shown),
    nextCursor: last === undefined ? null : Buffer.from(last.id).toString('base64url'),
  });
}
