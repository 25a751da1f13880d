import { createHash } from 'node:crypto';
import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { localeOf } from '../organizations/locale-of.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ContactInput, ContactItem } from './contract.ts';
import { emailKey } from './email-key.ts';
import { COUNTRY_OF, phoneKey } from './phone-key.ts';
import { selectContact } from './queries.ts';
import { insertRequest, lockRequest } from './request-queries.ts';
import { showContact } from './show-contact.ts';
import { addProperties } from './update-queries.ts';
import { upsertContactsReporting } from './upsert-contacts.ts';

export interface SavedContact {
  readonly contact: ContactItem;
  readonly isNew: boolean;
}

/** Thrown inside the transaction: nothing of what was written stays. */
class NotTheirs extends Error {}

/**
 * Writes a contact; somebody who is known already is completed. With a key, the same request again gets the same
 * contact and writes nothing.
 */
export async function createContact(
  context: Context,
  actor: Actor,
  input: ContactInput,
  idempotencyKey: string | null = null,
): Promise<Outcome<SavedContact>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const fields = await problemsOf(context, actor, input);
  if (fields !== null) return refused('invalid', 'invalid', { fields });
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest();
  const written = await inTransaction(context.db, async (tx) => {
    const earlier = idempotencyKey === null ? null : await lockRequest(tx, actor.orgId, idempotencyKey);
    if (earlier !== null) return earlier.bodyHash.equals(bodyHash) ? earlier : 'key-reused';
    const saved = await write(tx, actor, input, now);
    if (idempotencyKey !== null) {
      await insertRequest(tx, actor.orgId, idempotencyKey, { bodyHash, ...saved }, now);
    }
    return saved;
  }).catch((error: unknown) => {
    if (error instanceof NotTheirs) return 'not-theirs' as const;
    throw error;
  });
  if (written === 'key-reused') return refused('key-reused', 'contacts:problems.key-reused');
  if (written === 'not-theirs') return refused('conflict', 'contacts:problems.other-team');
  const shown = await showContact(context, actor, written.contactId);
  return shown.ok ? done({ contact: shown.value, isNew: written.isNew }) : shown;
}

async function problemsOf(
  context: Context,
  actor: Actor,
  { email, externalId, phone, account }: ContactInput,
): Promise<Record<string, string> | null> {
  // It may be another team's company: to name it is not to change it.
  const isDetailed =
    account !== undefined && Object.values(account).filter((one) => one !== undefined).length > 1;
  if (actor.teams !== null && isDetailed) return { account: 'contacts:problems.account-name-only' };
  if (email !== undefined && emailKey(email) === null) return { email: 'contacts:problems.bad-address' };
  if (email !== undefined || externalId?.trim()) return null;
  if (phone === undefined) return { email: 'contacts:problems.nobody' };
  const country = COUNTRY_OF[await localeOf(context.db, actor.orgId)];
  return phoneKey(phone, country) === null ? { phone: 'contacts:problems.bad-phone' } : null;
}

/** Who works for one team adds people to it; somebody of another team is not theirs to complete, nor to take. */
async function write(
  tx: Tx,
  actor: Actor,
  input: ContactInput,
  now: Date,
): Promise<{ contactId: string; isNew: boolean }> {
  const { [TEAM]: named, ...properties } = input.properties ?? {};
  const person = actor.teams === null ? input : { ...input, properties };
  const [written] = await upsertContactsReporting(tx, actor, [person], now);
  if (written === undefined) throw new Error('a contact was written and is not there');
  const isNew = written.effect === 'created';
  if (actor.teams !== null) {
    if (!isNew && (await selectContact(tx, actor, written.id)) === null) throw new NotTheirs();
    const team = named ?? (isNew && actor.teams.length === 1 ? actor.teams[0] : undefined);
    if (team !== undefined) await addProperties(tx, actor.orgId, written.id, { [TEAM]: team }, now);
    if ((await selectContact(tx, actor, written.id)) === null) throw new NotTheirs();
  }
  const action = isNew ? 'contact.created' : 'contact.changed';
  const details = { fields: Object.keys(input) };
  await recordAudit(tx, actor, { action, subjectType: 'contact', subjectId: written.id, details }, now);
  return { contactId: written.id, isNew };
}
