import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { alertOwners } from '../emails/alert-owners.ts';
import { lockOpenCasesOf, updateCase } from '../queries.ts';
import { chooseAndSayWhy } from '../routing/choose-owners.ts';
import type { Leaver } from './hand-over-work.ts';

/** Open cases go to who is next by the rules, who hears of it. */
export async function handOverCases(
  tx: Tx,
  context: Context,
  { orgId, userId }: Leaver,
  now: Date,
): Promise<number> {
  const cases = await lockOpenCasesOf(tx, orgId, userId);
  if (cases.length === 0) return 0;
  const owners = await chooseAndSayWhy(tx, orgId, cases);
  const given = cases.map((one, i) => ({ caseId: one.id, ...one, ownerId: owners[i]?.ownerId ?? null }));
  for (const [i, { id, ownerId }] of given.entries()) {
    await updateCase(tx, orgId, id, { ownerId }, now);
    const details = { from: userId, to: ownerId, ...owners[i]?.why };
    const entry = { action: 'case.handed-over', subjectType: 'case', subjectId: id, details };
    await recordAudit(tx, systemActor(orgId), entry, now);
  }
  await alertOwners(tx, context, orgId, given, now);
  return given.length;
}
