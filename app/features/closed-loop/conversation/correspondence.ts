import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { makeTaggedAddress } from '../../../platform/mail/inbound/tagged-address.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import type { CaseRow } from '../queries.ts';
import type { Conversation } from './contract.ts';

type Blocked = NonNullable<Conversation['blocked']>;

/** Who writes to whom, and where the reply goes: the same for the screen that says so and the mail that does it. */
export interface Correspondence {
  readonly to: { readonly address: string; readonly name: string | null } | null;
  readonly blocked: Blocked | null;
  readonly replies: Conversation['replies'];
  readonly fromName: string;
  readonly authorName: string | null;
  readonly memberAddress: string | null;
  readonly language: 'fr' | 'en';
  readonly organizationName: string;
}

export async function correspondenceOf(
  db: Db,
  { config }: Pick<Context, 'config'>,
  actor: Actor,
  { contactId, status }: Pick<CaseRow, 'contactId' | 'status'>,
): Promise<Correspondence> {
  const [contacts, organization, members] = await Promise.all([
    getContacts(db, actor.orgId, [contactId]),
    getOrganization(db, actor.orgId),
    listMembers(db, actor.orgId),
  ]);
  const contact = contacts.get(contactId);
  const writer = actor.kind === 'member' ? members.find(({ id }) => id === actor.id) : undefined;
  const to = contact?.email ? { address: contact.email, name: contact.name } : null;
  const key = contact?.emailKey ?? null;
  // A letter about their own complaint is no survey: an opt-out does not stop it, a dead address does.
  const isDead = key !== null && (await suppressionsOf(db, actor.orgId, [key])).get(key) === 'bounced';
  return {
    to,
    blocked: blockedBy(status, to === null, isDead),
    replies: config.mailDomain !== null ? 'case' : writer === undefined ? 'nowhere' : 'member',
    fromName: writer === undefined ? organization.senderName : `${writer.name}, ${organization.senderName}`,
    authorName: writer?.name ?? null,
    memberAddress: writer?.email ?? null,
    language: contact?.locale ?? organization.locale,
    organizationName: organization.name,
  };
}

function blockedBy(status: CaseRow['status'], hasNoAddress: boolean, isDead: boolean): Blocked | null {
  if (hasNoAddress) return 'no-address';
  if (isDead) return 'bounced';
  return status === 'withdrawn' ? 'withdrawn' : null;
}

/** Where a reply to this message comes in; its Message-ID holds the same, for clients that answer the sender instead. */
export function replyAddress(
  { config, secrets }: Pick<Context, 'config' | 'secrets'>,
  actor: Pick<Actor, 'orgId'>,
  messageId: string,
): string | null {
  if (config.mailDomain === null) return null;
  return makeTaggedAddress(secrets, config.mailDomain, 'reply', actor.orgId, messageId);
}
