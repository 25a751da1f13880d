import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { emailKey } from '../contacts/email-key.ts';
import type { Invited, InviteOne, Skipped } from './contract.ts';
import { judgePeople } from './judge-people.ts';
import { KeyReused, refuseReusedKey } from './key-reused.ts';
import { planWish, type WishPlan } from './plan-wish.ts';
import { lockKey, selectByKey, selectInvitation } from './queries.ts';
import { writeInvitations } from './write-invitations.ts';

/** Asks one contact, or says why not. The same key again gives the first answer and writes nothing. */
export async function inviteOne(
  context: Context,
  actor: Actor,
  input: InviteOne,
  idempotencyKey: string | null,
): Promise<Outcome<Invited | Skipped>> {
  const now = context.clock();
  const key = idempotencyKey === null ? null : `one ${idempotencyKey}`;
  const planned = await planWish(context, actor, { ...input, idempotencyKey: key }, now);
  if (!planned.ok) return planned;
  const { email, externalId } = input.contact;
  const isUnknown = email === undefined ? externalId === undefined : emailKey(email) === null;
  if (isUnknown) {
    return refused('invalid', 'invalid', {
      fields: { 'contact.email': 'distribution:problems.bad-address' },
    });
  }
  const outcome = await inTransaction(context.db, (tx) =>
    ask(tx, context, actor, planned.value, input, now),
  ).then(done, refuseReusedKey);
  context.nudge.send('mail');
  context.nudge.send('outbox');
  return outcome;
}

async function ask(
  tx: Tx,
  context: Context,
  actor: Actor,
  plan: WishPlan,
  input: InviteOne,
  now: Date,
): Promise<Invited | Skipped> {
  const { survey, wish } = plan;
  const key = wish.idempotencyKey;
  if (key !== null) await lockKey(tx, actor.orgId, key);
  const judged = await judgePeople(tx, actor, plan, [input.contact], now);
  const [one] = judged;
  if (one === undefined) throw new Error('a contact was written and is not there');
  const earlier = key === null ? [] : await selectByKey(tx, actor.orgId, key);
  if (earlier.some((row) => row.contactId !== one.contact.id || row.surveyId !== survey.id)) {
    throw new KeyReused();
  }
  await writeInvitations(tx, context, actor, plan, judged, now);
  const { ruling, invitation } = one;
  if (!ruling.ok) {
    const { reason, until } = ruling;
    return { id: invitation.id, state: 'skipped', reason, ...(until !== undefined && { until }) };
  }
  const row = await selectInvitation(tx, actor.orgId, invitation.id);
  if (row === null) throw new Error('an invitation was written and is not there');
  return {
    id: row.id,
    state: row.state,
    survey: survey.slug,
    contactId: row.contactId,
    locale: row.locale,
    sendAt: row.sendAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
