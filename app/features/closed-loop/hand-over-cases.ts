import { type OrgId, systemActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { listMembers } from '../organizations/list-members.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { alertOwners } from './emails/alert-owners.ts';
import { lockOpenCasesOf, updateCase } from './queries.ts';
import { chooseAndSayWhy } from './routing/choose-owners.ts';

/** Somebody is a member no more: their open cases go to who is next, each once. Told twice, it does nothing more. */
export async function handOverCases(context: Context, orgId: OrgId, userId: string): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    // They may have been asked back meanwhile.
    if ((await listMembers(tx, orgId)).some(({ id }) => id === userId)) return;
    const cases = await lockOpenCasesOf(tx, orgId, userId);
    if (cases.length === 0) return;
    const owners = await chooseAndSayWhy(tx, orgId, cases);
    const given = cases.map((one, i) => ({ caseId: one.id, ...one, ownerId: owners[i]?.ownerId ?? null }));
    for (const [i, { id, ownerId }] of given.entries()) {
      await updateCase(tx, orgId, id, { ownerId }, now);
      const details = { from: userId, to: ownerId, ...owners[i]?.why };
      const entry = { action: 'case.handed-over', subjectType: 'case', subjectId: id, details };
      await recordAudit(tx, systemActor(orgId), entry, now);
    }
    await alertOwners(tx, context, orgId, given, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}
