import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { localeOf } from '../../organizations/locale-of.ts';
import type { Contact } from '../contract.ts';
import { describeContacts } from '../describe-contacts.ts';
import { foldText } from '../fold-text.ts';
import { COUNTRY_OF, type Country, phoneKey } from '../phone-key.ts';
import { selectContact, selectContacts } from '../queries.ts';
import { DUPLICATE_REASONS, type DuplicateReason, type Duplicates } from './contract.ts';

/** People of one name that are looked at; a commoner name says little. */
const CANDIDATES = 30;

/** A short list to look through by eye. */
const SHOWN = 5;

/** Who could be the same person under another row, the likeliest first. */
export async function listDuplicates(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<Duplicates>> {
  const { db } = context;
  const contact = await selectContact(db, actor, id);
  if (contact === null) return refused('not-found', 'contacts:problems.no-contact');
  const country = COUNTRY_OF[await localeOf(db, actor.orgId)];
  const number = numberOf(contact, country);
  const [byName, byNumber] = await Promise.all([
    contact.name === null ? [] : selectContacts(db, actor, { q: contact.name }, null, CANDIDATES),
    number === null ? [] : selectContacts(db, actor, { q: lastDigits(number) }, null, CANDIDATES),
  ]);
  const others = new Map([...byNumber, ...byName].map((one) => [one.id, one]));
  others.delete(id);
  const found = [...others.values()]
    .flatMap((other) => {
      const reason = reasonOf(contact, other, country);
      return reason === null ? [] : [{ other, reason }];
    })
    .sort((a, b) => DUPLICATE_REASONS.indexOf(a.reason) - DUPLICATE_REASONS.indexOf(b.reason))
    .slice(0, SHOWN);
  const described = await describeContacts(
    db,
    actor.orgId,
    found.map(({ other }) => other),
  );
  return done({
    items: described.flatMap((item, i) => {
      const reason = found[i]?.reason;
      return reason === undefined ? [] : [{ contact: item, reason }];
    }),
  });
}

/** A shared number is nobody's key but the first's: it is read again. */
const numberOf = ({ phone, phoneKey: key }: Contact, country: Country): string | null =>
  key ?? (phone === null ? null : phoneKey(phone, country));

/** As somebody wrote it, a number may lack its country and its zero, and have spaces: only the key is found. */
const lastDigits = (number: string): string => number.slice(-8);

const domainOf = ({ emailKey }: Contact): string | null => emailKey?.split('@').at(-1) ?? null;

/** Names alone are weak: of two with different addresses elsewhere nothing says that they are one. */
function reasonOf(contact: Contact, other: Contact, country: Country): DuplicateReason | null {
  const number = numberOf(contact, country);
  if (number !== null && numberOf(other, country) === number) return 'same-phone';
  const isSameName =
    contact.name !== null && other.name !== null && foldText(contact.name) === foldText(other.name);
  if (!isSameName) return null;
  if (domainOf(contact) !== null && domainOf(contact) === domainOf(other)) return 'same-name-and-domain';
  if (contact.accountId !== null && contact.accountId === other.accountId) return 'same-name-and-account';
  return contact.emailKey === null || other.emailKey === null ? 'same-name' : null;
}
