import type { Contact, SuppressionReason } from '../../contacts/contract.ts';
import type { SkipReason } from './run-contract.ts';

/** Why somebody is not written to by itself; null when they may be. What they said goes before what a server said. */
export function whyNotMailed(
  contact: Pick<Contact, 'emailKey' | 'consent'>,
  suppression: SuppressionReason | null,
): SkipReason | null {
  if (contact.emailKey === null) return 'no-address';
  if (suppression !== null && suppression !== 'bounced') return suppression;
  if (contact.consent === 'refused') return 'no-consent';
  return suppression;
}
