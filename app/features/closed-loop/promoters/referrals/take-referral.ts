import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { emailKey } from '../../../contacts/email-key.ts';
import { knownContacts } from '../../../contacts/known-contacts.ts';
import { COUNTRY_OF, phoneKey } from '../../../contacts/phone-key.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { askedPerson, type OpenedAsk } from '../open-ask.ts';
import { lockContacts } from '../queries.ts';
import { insertReferral } from './queries.ts';

export interface Lead {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export type Taken = 'taken' | 'self' | 'customer' | 'known';

/**
 * Keeps somebody whom a promoter sent, once. Nobody sends themselves, nor one who is a customer already: that nothing
 * was kept is not said to the reader, who could learn from it who our customers are.
 */
export async function takeReferral(
  context: Context,
  opened: OpenedAsk,
  { name, email, phone }: Lead,
  consent: { readonly words: string; readonly locale: Locale },
): Promise<Taken> {
  const now = context.clock();
  const { contact, organization, ask } = opened;
  const { orgId, contactId } = ask;
  const country = COUNTRY_OF[organization.locale];
  const key = emailKey(email);
  if (key === null) throw new Error('an address that the form let through is none');
  const number = phone === '' ? null : phoneKey(phone, country);
  const isSelf = key === contact.emailKey || (number !== null && number === contact.phoneKey);
  const taken = await context.db.transaction().execute(async (tx): Promise<Taken> => {
    const promoter = askedPerson(opened);
    // Forgotten at this very moment: there is nobody left to thank.
    if ((await lockContacts(tx, { ...promoter, teams: null }, [contactId])).size === 0) return 'known';
    const people = [{ email }, ...(phone === '' ? [] : [{ phone }])];
    const isKnown = (await knownContacts(tx, orgId, people, country)).includes(true);
    if (isSelf || isKnown) {
      const reason = isSelf ? 'self' : 'customer';
      const entry = {
        action: 'referral.refused',
        subjectType: 'contact',
        subjectId: contactId,
        details: { reason },
      };
      await recordAudit(tx, promoter, entry, now);
      return reason;
    }
    const given = {
      id: newId(),
      contactId,
      name,
      email,
      emailKey: key,
      phone: phone === '' ? null : phone,
      phoneKey: number,
      locale: consent.locale,
      consentWords: consent.words,
    };
    const id = await insertReferral(tx, orgId, given, now);
    if (id === null) return 'known';
    const entry = {
      action: 'referral.came',
      subjectType: 'contact',
      subjectId: contactId,
      details: { referralId: id },
    };
    await recordAudit(tx, promoter, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
    return 'taken';
  });
  context.nudge.send('outbox');
  return taken;
}
