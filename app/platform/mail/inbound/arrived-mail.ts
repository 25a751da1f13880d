import type { Email } from 'postal-mime';
import type { OrgId } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../postgres/database.ts';
import type { AddressPurpose } from './tagged-address.ts';

/** A message to one of our signed addresses, as its handler gets it. */
export interface ArrivedMail {
  readonly orgId: OrgId;
  readonly id: string;
  /** The id that the address carried. */
  readonly subjectId: string;
  /** Who sent it, as the envelope says: empty for a notification of a mail server. */
  readonly sender: string;
  readonly message: Email;
}

export interface Handled {
  readonly state: 'handled' | 'ignored';
  /** One word on why. */
  readonly note: string | null;
}

/** What is done with messages to addresses of one purpose. May be called again after a crash. */
export interface InboundHandler {
  readonly purpose: AddressPurpose;
  /** In the transaction that marks the message as done. */
  handle(tx: Tx, context: Context, mail: ArrivedMail, now: Date): Promise<Handled>;
}

/** The organizations whose id ends so; nearly always one at most. */
export type FindOrganizations = (db: Db, ending: string) => Promise<OrgId[]>;
