import type { Actor } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import type { Contact, ContactInput } from '../contacts/contract.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { upsertContacts } from '../contacts/upsert-contacts.ts';
import type { Survey } from '../surveys/contract.ts';
import type { SkipReason } from './contract.ts';
import type { Ruling } from './fatigue.ts';
import type { WishPlan } from './plan-wish.ts';
import { type InvitationRow, type NewInvitation, selectByKey } from './queries.ts';
import { rulingsOf } from './rulings-of.ts';

/** A contact of a wish, and what the rule says. */
export interface JudgedContact {
  readonly contact: Contact;
  readonly ruling: Ruling;
  readonly invitation: NewInvitation;
  /** Written by an earlier request with the same key. */
  readonly isRepeat: boolean;
}

/**
 * Writes the contacts, which locks them, and applies the rule to each, in the caller's transaction.
 * Two wishes for one contact wait for each other here, so that they cannot both pass the rule.
 * One judgement for each of `people`, in their order; somebody named twice gets the same one twice.
 */
export async function judgePeople(
  tx: Tx,
  actor: Actor,
  { survey, organization, wish }: WishPlan,
  people: readonly ContactInput[],
  now: Date,
): Promise<JudgedContact[]> {
  const ids = await upsertContacts(tx, actor, [...people], now);
  const contacts = await getContacts(tx, actor.orgId, [...new Set(ids)]);
  const earlier = wish.idempotencyKey === null ? [] : await selectByKey(tx, actor.orgId, wish.idempotencyKey);
  const repeats = new Map(earlier.map((row) => [row.contactId, row]));
  const rulings = await rulingsOf(tx, actor.orgId, [...contacts.values()], wish.sendAt, organization);
  const judged = new Map<string, JudgedContact>();
  for (const [id, contact] of contacts) {
    const repeat = repeats.get(id);
    const ruling = rulings.get(id);
    if (repeat !== undefined) judged.set(id, repeated(contact, repeat));
    else if (ruling !== undefined) judged.set(id, fresh(contact, ruling, survey));
  }
  return ids.flatMap((id) => judged.get(id) ?? []);
}

/** The contact's language where the survey speaks it. */
function localeFor(contact: Contact, survey: Survey): Locale {
  const { locale } = contact;
  return locale !== null && survey.locales.includes(locale) ? locale : (survey.locales[0] ?? 'fr');
}

function fresh(contact: Contact, ruling: Ruling, survey: Survey): JudgedContact {
  return {
    contact,
    ruling,
    isRepeat: false,
    invitation: {
      id: newId(),
      contactId: contact.id,
      locale: localeFor(contact, survey),
      state: ruling.ok ? 'queued' : 'skipped',
      reason: ruling.ok ? null : ruling.reason,
      properties: contact.properties,
    },
  };
}

function repeated(contact: Contact, row: InvitationRow): JudgedContact {
  const reason = row.state === 'skipped' ? (row.reason as SkipReason) : null;
  return {
    contact,
    ruling: reason === null ? { ok: true } : { ok: false, reason },
    isRepeat: true,
    invitation: { ...row, state: reason === null ? 'queued' : 'skipped', reason },
  };
}
