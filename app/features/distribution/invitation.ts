import type { OrgId } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { InvitationState } from './contract.ts';

/** The kind of its mail. */
export const INVITATION_MAIL = 'invitation';

/** A quarter: after that nobody remembers what the question was about. */
export const LINK_DAYS = 90;

/** One contact asked once by one channel, or the reason why not. */
export interface Invitation {
  readonly orgId: OrgId;
  readonly id: string;
  readonly surveyId: string;
  readonly series: number;
  readonly contactId: string;
  readonly locale: Locale;
  readonly state: InvitationState;
  /** What was known of the occasion; an answer takes them as its properties. */
  readonly properties: Readonly<Record<string, string>>;
  readonly sentAt: Date | null;
  readonly expiresAt: Date;
}
