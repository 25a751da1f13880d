import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact } from '../contacts/contract.ts';
import { suppressionsOf } from '../contacts/suppressions.ts';
import { type FatigueLimits, mayAsk, type Ruling } from './fatigue.ts';
import { selectAsked } from './queries.ts';

const DAY_MS = 86_400_000;

/** What the fatigue rule says of each of these contacts, by id, would they be asked at `sendAt`. */
export async function rulingsOf(
  db: Db,
  orgId: OrgId,
  contacts: readonly Contact[],
  sendAt: Date,
  limits: FatigueLimits,
): Promise<Map<string, Ruling>> {
  const keys = contacts.flatMap((contact) => contact.emailKey ?? []);
  const suppressions = await suppressionsOf(db, orgId, keys);
  // One day more, since days are counted on the calendar of a zone.
  const after = new Date(sendAt.getTime() - (limits.quarantineDays + 1) * DAY_MS);
  const ids = contacts.map((contact) => contact.id);
  const asked = Map.groupBy(await selectAsked(db, orgId, ids, after), (one) => one.contactId);
  return new Map(
    contacts.map((contact) => {
      const suppression = contact.emailKey === null ? undefined : suppressions.get(contact.emailKey);
      const person = {
        hasAddress: contact.email !== null,
        suppression: suppression ?? null,
        consent: contact.consent,
        asked: asked.get(contact.id) ?? [],
      };
      return [contact.id, mayAsk(person, sendAt, limits)];
    }),
  );
}
