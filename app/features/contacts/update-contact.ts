import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { localeOf } from '../organizations/locale-of.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { selectAccount } from './accounts/queries.ts';
import { type Contact, type ContactItem, PROPERTIES_MAX, type UpdateContact } from './contract.ts';
import { emailKey } from './email-key.ts';
import { COUNTRY_OF, type Country, phoneKey } from './phone-key.ts';
import { restoreSuppressions } from './privacy/queries.ts';
import { selectContact } from './queries.ts';
import { showContact } from './show-contact.ts';
import { type ContactDetails, selectHolders, updateContactRow } from './update-queries.ts';

/** Thrown inside the transaction to undo what was written. */
class Refused extends Error {
  readonly outcome: Outcome<never>;

  constructor(outcome: Outcome<never>) {
    super('refused');
    this.outcome = outcome;
  }
}

/** Corrects what is known of somebody. A key that another person has stays theirs, and is said. */
export async function updateContact(
  context: Context,
  actor: Actor,
  id: string,
  change: UpdateContact,
): Promise<Outcome<ContactItem>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await inTransaction(context.db, async (tx) => {
    const before = await selectContact(tx, actor, id, 'for update');
    if (before === null) return refused('not-found', 'contacts:problems.no-contact');
    const country = COUNTRY_OF[await localeOf(tx, actor.orgId)];
    const details = changed(before, change, country);
    const fields = await problemsOf(tx, actor, before, details, change);
    if (Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
    await updateContactRow(tx, actor.orgId, id, details, now);
    const { emailKey: address } = details;
    // Whoever had this address, and was forgotten since, may have said no.
    if (address !== null && address !== before.emailKey) {
      await restoreSuppressions(tx, actor.orgId, [address], now);
    }
    // Who works for some teams cannot give a customer away: they would be out of their sight.
    if ((await selectContact(tx, actor, id)) === null) {
      throw new Refused(
        refused('invalid', 'invalid', { fields: { properties: 'contacts:problems.other-team' } }),
      );
    }
    const entry = { action: 'contact.changed', subjectType: 'contact', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { fields: Object.keys(change) } }, now);
    return done(null);
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error.outcome;
    throw error;
  });
  return outcome.ok ? showContact(context, actor, id) : outcome;
}

/** As given, or as it was; an empty text is nothing. */
const orBefore = <T>(given: T | null | undefined, before: T | null): T | null =>
  given === undefined ? before : given === '' ? null : given;

function changed(before: Contact, change: UpdateContact, country: Country): ContactDetails {
  const email = orBefore(change.email, before.email);
  const phone = orBefore(change.phone, before.phone);
  const properties = { ...before.properties, ...change.properties };
  return {
    externalId: orBefore(change.externalId, before.externalId),
    email,
    emailKey: email === before.email ? before.emailKey : email === null ? null : emailKey(email),
    phone,
    phoneKey: phone === before.phone ? before.phoneKey : phone === null ? null : phoneKey(phone, country),
    accountId: orBefore(change.accountId, before.accountId),
    name: orBefore(change.name, before.name),
    locale: orBefore(change.locale, before.locale),
    timeZone: orBefore(change.timeZone, before.timeZone),
    consent: change.consent ?? before.consent,
    properties: Object.fromEntries(
      Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  };
}

async function problemsOf(
  tx: Tx,
  actor: Actor,
  before: Contact,
  details: ContactDetails,
  change: UpdateContact,
): Promise<Record<string, string>> {
  const holders = await selectHolders(tx, actor.orgId, details, before.id);
  const isHeld = (kind: string) => holders.some((holder) => holder.kind === kind);
  // A shared number can be called; it stays the key of the first.
  if (isHeld('phone')) Object.assign(details, { phoneKey: null });
  const { email, externalId, phone, accountId } = details;
  const isAccountUnknown =
    accountId !== null &&
    accountId !== before.accountId &&
    (await selectAccount(tx, { ...actor, teams: null }, accountId)) === null;
  return {
    ...(isHeld('email') && { email: 'contacts:problems.email-taken' }),
    ...(isHeld('external-id') && { externalId: 'contacts:problems.external-id-taken' }),
    ...(email !== null && details.emailKey === null && { email: 'contacts:problems.bad-address' }),
    ...(email === null &&
      externalId === null &&
      phone === null &&
      (change.email === null || change.externalId === null || change.phone === null) && {
        email: 'contacts:problems.nobody',
      }),
    ...(isAccountUnknown && { accountId: 'contacts:problems.no-account' }),
    ...(Object.keys(details.properties).length > PROPERTIES_MAX && {
      properties: 'contacts:problems.properties',
    }),
  };
}
