import { type Actor, may, type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { selectDetractorsAmong } from '../detractors-among.ts';
import { askedPerson, isOpen, type OpenedAsk } from '../open-ask.ts';
import { lockContacts, selectAsk, settleAsk } from '../queries.ts';
import { mayJoin } from './may-join.ts';
import { endAmbassadors, findAmbassador, insertAmbassador, type Leaving, selectLastOf } from './queries.ts';

/** Somebody joins by the link of their invitation. Saying it twice joins once. */
export async function joinProgramme(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  const { orgId, id, contactId } = opened.ask;
  await context.db.transaction().execute(async (tx) => {
    await lockContacts(tx, systemActor(orgId), [contactId]);
    const ask = await selectAsk(tx, orgId, id, true);
    const last = await selectLastOf(tx, orgId, contactId);
    if (ask === null || !isOpen(opened, now) || !mayJoin(ask, last)) return;
    await insertAmbassador(tx, orgId, { id: newId(), contactId }, now);
    await settleAsk(tx, orgId, id, { state: 'done' }, now);
    const entry = { action: 'ambassador.joined', subjectType: 'contact', subjectId: contactId };
    await recordAudit(tx, askedPerson(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
}

export async function leaveProgramme(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  const { contactId } = opened.ask;
  await context.db.transaction().execute((tx) => endFor(tx, askedPerson(opened), [contactId], 'left', now));
  context.nudge.send('outbox');
}

export async function endAmbassador(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const row = await findAmbassador(context.db, actor, id);
  if (row === null) return refused('not-found', 'promoters:problems.no-ambassador');
  await context.db.transaction().execute((tx) => endFor(tx, actor, [row.contactId], 'member', now));
  context.nudge.send('outbox');
  return done(null);
}

/** An ambassador who becomes a detractor is one no more, without anybody pressing. */
export async function endForDetractors(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const low = await selectDetractorsAmong(tx, orgId, responseIds, now);
    if (low.length > 0) await endFor(tx, systemActor(orgId), low, 'detractor', now);
  });
  context.nudge.send('outbox');
}

async function endFor(
  tx: Tx,
  actor: Actor,
  contactIds: readonly string[],
  because: Leaving,
  now: Date,
): Promise<void> {
  const ended = await endAmbassadors(tx, actor.orgId, contactIds, because, now);
  for (const contactId of ended) {
    const entry = {
      action: 'ambassador.ended',
      subjectType: 'contact',
      subjectId: contactId,
      details: { because },
    };
    await recordAudit(tx, actor, entry, now);
  }
  if (ended.length > 0) await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
}
