import type { OrgId } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';

export const INVITATION_STATES = ['queued', 'sent', 'skipped', 'failed', 'cancelled'] as const;

export type InvitationState = (typeof INVITATION_STATES)[number];

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
