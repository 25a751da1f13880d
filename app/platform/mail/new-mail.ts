import type { OrgId } from '../actor.ts';

/** A mail to write into the queue. The address it comes from is the instance's. */
export interface NewMail {
  readonly orgId: OrgId;
  /** Made by the caller, so that what the mail is about can name it; also its Message-ID. */
  readonly id: string;
  /** What sort of mail: `invitation`, `case-message`, … Those who follow its fate choose by it. */
  readonly kind: string;
  /** What it is about: the id of an invitation, a case… */
  readonly aboutId: string | null;
  readonly fromName: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With a `Message-ID`, that one; else it is made of the mail's id. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A personal letter: when nobody knows whether it arrived, a person decides whether it is sent again. */
  readonly isOnce?: boolean;
  /** Not before this. */
  readonly dueAt: Date;
}
