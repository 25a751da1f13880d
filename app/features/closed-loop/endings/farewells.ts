import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { Case } from '../contract.ts';
import type { Ending } from './contract.ts';
import { LOST_OUTCOMES } from './outcome.ts';

/** A courteous last letter in the customer's language, for each way of losing them: to be read and changed first. */
export async function farewellsFor(
  { db, translate }: Context,
  orgId: OrgId,
  { contact }: Pick<Case, 'contact'>,
): Promise<NonNullable<Ending['farewells']>> {
  const organization = await getOrganization(db, orgId);
  const known = (await getContacts(db, orgId, [contact.id])).get(contact.id);
  const locale = known?.locale ?? organization.locale;
  const values = { organization: organization.senderName ?? organization.name, name: contact.name ?? '' };
  const greeting = contact.name === null ? 'farewell.hello' : 'farewell.hello-name';
  const say = (key: string) => translate(locale, `endings:${key}`, values);
  const letters = LOST_OUTCOMES.map((outcome) => [
    outcome,
    {
      subject: say('farewell.subject'),
      body: [say(greeting), say(`farewell.${outcome}`), say('farewell.end')].join('\n\n'),
    },
  ]);
  return { locale, texts: Object.fromEntries(letters) };
}
