import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import {
  COUNT_MAX,
  type ContactFilter,
  type ContactProperties,
  type Contacts,
  type ContactsQuery,
} from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { countContacts, selectContacts, selectProperties } from './queries.ts';

export async function listContacts(
  context: Context,
  actor: Actor,
  query: ContactsQuery,
): Promise<Outcome<Contacts>> {
  const before = readIdCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const filter = filterOf(query);
  const [rows, counted] = await Promise.all([
    selectContacts(context.db, actor, filter, before, query.limit + 1),
    countContacts(context.db, actor, filter),
  ]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describeContacts(context.db, actor.orgId, shown),
    nextCursor: last === undefined ? null : writeIdCursor(last.id),
    total: { count: Math.min(counted, COUNT_MAX), isExact: counted <= COUNT_MAX },
  });
}

const PROPERTY = /^filter\[(.{1,60})\]$/;

function filterOf({ q, account, suppressed, consent, ...rest }: ContactsQuery): ContactFilter {
  const properties = Object.entries(rest).flatMap(([key, given]) => {
    const name = PROPERTY.exec(key)?.[1];
    const value: unknown = Array.isArray(given) ? given.at(-1) : given;
    const isText = typeof value === 'string' && !`${name}${value}`.includes('\u0000');
    return name === undefined || !isText ? [] : [[name, value]];
  });
  return {
    q,
    account,
    suppressed,
    consent,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
}

const NAMES_MAX = 50;
const VALUES_MAX = 20;

/** What the list can be narrowed by, as the newest contacts have it. */
export async function listContactProperties(
  context: Context,
  actor: Actor,
): Promise<Outcome<ContactProperties>> {
  return done({
    items: await selectProperties(context.db, actor, { names: NAMES_MAX, values: VALUES_MAX }),
  });
}
