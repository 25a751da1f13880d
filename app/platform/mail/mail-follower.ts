import type { OrgId } from '../actor.ts';
import type { Tx } from '../postgres/database.ts';

/** A mail whose row the sender holds. */
export interface FollowedMail {
  readonly orgId: OrgId;
  readonly id: string;
  readonly kind: string;
  readonly aboutId: string | null;
  readonly toAddress: string;
}

export interface SettledMail extends FollowedMail {
  /** `unknown` is said of mails that leave once only. */
  readonly state: 'sent' | 'failed' | 'cancelled' | 'unknown';
  /** The address does not exist, says the mail server. */
  readonly badAddress: boolean;
  /** What the mail server said, unless it said yes. */
  readonly answer: string | null;
}

/**
 * Who wants to know what becomes of mails of one kind. Both are called in the transaction that
 * marks the mail. If one throws, the mail's own state is kept all the same.
 */
export interface MailFollower {
  readonly kind: string;
  /** Asked right before the mail leaves: false takes it back. */
  maySend?(tx: Tx, mail: FollowedMail): Promise<boolean>;
  onSettled(tx: Tx, mail: SettledMail, now: Date): Promise<void>;
}
