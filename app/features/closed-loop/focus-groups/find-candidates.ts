import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { listContacts } from '../../contacts/list-contacts.ts';
import { listSegments } from '../../contacts/segments/change-segments.ts';
import { selectCandidates } from './candidate-queries.ts';
import type { Candidates, CandidatesQuery } from './contract.ts';
import { findGroup } from './queries.ts';

/** A list to look through by eye. */
const SHOWN = 200;

/** A score older than this says little of somebody today. */
const SINCE_MS = 730 * 86_400_000;

/** Who could be asked: by segment, by band of their last score, by type of detractor. */
export async function findCandidates(
  context: Context,
  actor: Actor,
  groupId: string,
  query: CandidatesQuery,
): Promise<Outcome<Candidates>> {
  const { db } = context;
  if ((await findGroup(db, actor.orgId, groupId)) === null)
    return refused('not-found', 'focus-groups:problems.no-group');
  const among = query.segment === undefined ? done(null) : await peopleOf(context, actor, query.segment);
  if (!among.ok) return among;
  const since = new Date(context.clock().getTime() - SINCE_MS);
  const rows = await selectCandidates(db, actor, groupId, query, among.value, since, SHOWN);
  const contacts = await getContacts(
    db,
    actor.orgId,
    rows.map(({ contactId }) => contactId),
  );
  return done({
    items: rows.map(({ contactId, score, type }) => {
      const contact = contacts.get(contactId);
      return {
        contact: { id: contactId, name: contact?.name ?? null, email: contact?.email ?? null },
        score,
        type,
      };
    }),
  });
}

async function peopleOf(context: Context, actor: Actor, id: string): Promise<Outcome<string[]>> {
  const segments = await listSegments(context, actor);
  if (!segments.ok) return segments;
  const segment = segments.value.items.find((one) => one.id === id);
  if (segment === undefined) {
    return refused('invalid', 'invalid', { fields: { segment: 'focus-groups:problems.no-segment' } });
  }
  const { properties = {}, ...filter } = segment.filter;
  const named = Object.entries(properties).map(([name, value]) => [`filter[${name}]`, value]);
  const people = await listContacts(context, actor, {
    ...filter,
    ...Object.fromEntries(named),
    limit: SHOWN,
  });
  return people.ok ? done(people.value.items.map((contact) => contact.id)) : people;
}
