import type { Context } from '../../../platform/context.ts';
import { becomeMember } from './join.ts';
import { lockMembers, selectInvitationsTo } from './queries.ts';

/** Whoever proved that an address is theirs has answered what was sent there: they join all that asked them to. */
export async function acceptInvitationsOf(
  context: Context,
  person: { readonly id: string; readonly email: string; readonly emailVerified: boolean },
): Promise<void> {
  if (!person.emailVerified) return;
  const now = context.clock();
  for (const { orgId } of await selectInvitationsTo(context.db, person.email, now)) {
    await context.db.transaction().execute(async (tx) => {
      await lockMembers(tx, orgId);
      const still = (await selectInvitationsTo(tx, person.email, now)).find((one) => one.orgId === orgId);
      if (still !== undefined) await becomeMember(tx, { orgId, invitation: still }, person.id, now);
    });
  }
}
