import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { PROPERTIES_MAX } from './contract.ts';
import { selectContact } from './queries.ts';
import { addProperties } from './update-queries.ts';

/** Writes one property of somebody; false where they have as many as one can have, or are gone. */
export async function tagContact(
  tx: Tx,
  actor: Actor,
  id: string,
  { name, value }: { name: string; value: string },
  now: Date,
): Promise<boolean> {
  const contact = await selectContact(tx, actor, id, 'for update');
  if (contact === null) return false;
  const isNew = contact.properties[name] === undefined;
  if (isNew && Object.keys(contact.properties).length >= PROPERTIES_MAX) return false;
  await addProperties(tx, actor.orgId, id, { [name]: value }, now);
  const entry = { action: 'contact.changed', subjectType: 'contact', subjectId: id };
  await recordAudit(tx, actor, { ...entry, details: { fields: ['properties'] } }, now);
  return true;
}
