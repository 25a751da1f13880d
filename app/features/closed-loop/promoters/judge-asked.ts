import type { Contact } from '../../contacts/contract.ts';
import { bandOf } from '../../surveys/scale.ts';
import type { AskRule } from './ask-kinds.ts';
import type { NotAsked } from './contract.ts';

/** What there is to know of somebody before asking. */
export interface Known {
  readonly contact: Contact | undefined;
  /** Why the address is not written to, if so. */
  readonly suppression: 'opted-out' | 'bounced' | (string & {}) | undefined;
  /** Their last NPS score within the time that a score holds. */
  readonly score: number | undefined;
  readonly wasAskedLately: boolean;
  /** They are already what they would be asked to become. */
  readonly isAlready: boolean;
  /** They were sent a survey or an offer within the days that people are left in peace; where that counts. */
  readonly isTired: boolean;
}

/** Why this person is not asked; null when they may be. What they said themselves goes first. */
export function whyNotAsked(
  { band }: Pick<AskRule, 'band'>,
  { contact, suppression, score, wasAskedLately, isAlready, isTired }: Known,
): NotAsked | null {
  if (contact === undefined) return 'unknown';
  if (contact.consent === 'refused') return 'refused';
  if (suppression !== undefined) return suppression === 'bounced' ? 'bounced' : 'opted-out';
  if (contact.email === null || contact.emailKey === null) return 'no-email';
  if (score === undefined || bandOf('nps', score) !== band) return `not-${band}`;
  if (isAlready) return 'already';
  if (wasAskedLately) return 'asked-lately';
  return isTired ? 'tired' : null;
}
