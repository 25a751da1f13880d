import { systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { showAccount } from '../../../contacts/accounts/list-accounts.ts';
import type { Contact } from '../../../contacts/contract.ts';

/** The company that somebody is known to be of. */
export async function companyOf(
  context: Context,
  { orgId, accountId }: Pick<Contact, 'orgId' | 'accountId'>,
): Promise<string | null> {
  if (accountId === null) return null;
  const account = await showAccount(context, systemActor(orgId), accountId);
  return account.ok ? account.value.name : null;
}
