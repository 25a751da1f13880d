import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { makeTaggedAddress } from '../../../platform/mail/inbound/tagged-address.ts';

/** RFC 2369 and 8058: the mail program’s own button posts to the link or writes to the address, and it is done. */
export const listUnsubscribe = (href: string, address: string | null): Record<string, string> => ({
  'List-Unsubscribe': address === null ? `<${href}>` : `<${href}>, <mailto:${address}?subject=unsubscribe>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Where one person writes to hear no more, signed; null where no mail comes in. */
export const stopAddress = (
  { config, secrets }: Pick<Context, 'config' | 'secrets'>,
  orgId: OrgId,
  contactId: string,
): string | null =>
  config.mailDomain === null ? null : makeTaggedAddress(secrets, config.mailDomain, 'stop', orgId, contactId);
