import type { Context } from '../../../platform/context.ts';
import type { ContactInput } from '../../contacts/contract.ts';
import { inviteOne } from '../invite-one.ts';
import { makeLinkToken } from '../link-token.ts';
import type { World } from './world.ts';

/** Asks one contact; the invitation's id and the token of its links. */
export async function inviteSomebody(
  context: Context,
  world: World,
  contact: ContactInput,
  more: { survey?: string; sendAt?: string } = {},
): Promise<{ id: string; token: string; state: string }> {
  const input = { survey: 'relation', channel: 'email' as const, contact, ...more };
  const outcome = await inviteOne(context, world.actor, input, null);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { id, state } = outcome.value;
  return { id, state, token: makeLinkToken(context.secrets, world.orgId, id) };
}
