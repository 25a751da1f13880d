import type { OrgId } from '../actor.ts';

/** At most this many mails are between us and the mail server, hence repeated after a crash. */
export const POOLED_CONNECTIONS = 5;

/** A mail as the transport takes it. */
export interface OutgoingMail {
  readonly orgId: OrgId;
  readonly id: string;
  readonly fromName: string;
  readonly toAddress: string;
  readonly toName: string | null;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The DKIM key of its sender, if it has one that signs, and its sealed private half. */
  readonly signedBy: { readonly id: string; readonly domain: string; readonly selector: string } | null;
  readonly sealedKey: Buffer | null;
  /** Never handed over twice by itself: a break in the middle is `unknown`, and not `later`. */
  readonly isOnce?: boolean;
}

/** What became of one attempt. */
export type Verdict =
  | { readonly kind: 'sent' }
  /** The server will never take this mail. `badAddress`: because the address does not exist. */
  | { readonly kind: 'refused'; readonly answer: string; readonly badAddress: boolean }
  /** The server may take this mail later. */
  | { readonly kind: 'later'; readonly answer: string }
  /** The server takes no mail at all at the moment: this one is not to blame. */
  | { readonly kind: 'away'; readonly answer: string }
  /** The server had the mail, and broke off before it said yes or no. */
  | { readonly kind: 'unknown'; readonly answer: string };

export interface MailTransport {
  readonly name: 'smtp' | 'mailbox';
  /** Never throws: every failure is a verdict. */
  send(mail: OutgoingMail): Promise<Verdict>;
  /** Why the server would take no mail, in its words; null when it would. */
  check(): Promise<string | null>;
  /** Cuts what is still under way. */
  close(): void;
}
