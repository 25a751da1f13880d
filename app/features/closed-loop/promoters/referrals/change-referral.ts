import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../../platform/http/time-cursor.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { ChangeReferral, Referral, Referrals, ReferralsQuery } from './contract.ts';
import {
  anonymizeReferral,
  findReferral,
  type ReferralRow,
  selectReferrals,
  updateReferral,
} from './queries.ts';

const noReferral = refused('not-found', 'promoters:problems.no-referral');

export async function listReferrals(
  context: Context,
  actor: Actor,
  query: ReferralsQuery,
): Promise<Outcome<Referrals>> {
  const before = readTimeCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectReferrals(context.db, actor, query, before);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describe(context, actor, shown),
    nextCursor: last === undefined ? null : writeTimeCursor({ at: last.consentedAt, id: last.id }),
  });
}

export async function changeReferral(
  context: Context,
  actor: Actor,
  id: string,
  { state }: ChangeReferral,
): Promise<Outcome<Referral>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  if ((await findReferral(context.db, actor, id)) === null) return noReferral;
  await context.db.transaction().execute(async (tx) => {
    await updateReferral(tx, actor.orgId, id, state, now);
    const entry = { action: 'referral.changed', subjectType: 'referral', subjectId: id, details: { state } };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
  const row = await findReferral(context.db, actor, id);
  const [found] = row === null ? [] : await describe(context, actor, [row]);
  return found === undefined ? noReferral : done(found);
}

/** They want to be forgotten, though they never became a customer. */
export async function forgetReferral(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  if ((await findReferral(context.db, actor, id)) === null) return noReferral;
  await context.db.transaction().execute(async (tx) => {
    await anonymizeReferral(tx, actor.orgId, id);
    const entry = { action: 'referral.forgotten', subjectType: 'referral', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
  return done(null);
}

async function describe(
  context: Context,
  { orgId }: Actor,
  rows: readonly ReferralRow[],
): Promise<Referral[]> {
  const ids = rows.flatMap(({ contactId }) => contactId ?? []);
  const contacts = await getContacts(context.db, orgId, ids);
  return rows.map(({ contactId, consentedAt, changedAt, ...row }) => {
    const { name = null, email = null } = contacts.get(contactId ?? '') ?? {};
    return {
      ...row,
      referrer: contactId === null ? null : { id: contactId, name, email },
      consentedAt: consentedAt.toISOString(),
      changedAt: changedAt.toISOString(),
    };
  });
}
