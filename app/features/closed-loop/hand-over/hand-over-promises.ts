import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Leaver } from './hand-over-work.ts';
import { nextOwners } from './next-owners.ts';
import { givePromise, lockOwedPromisesOf } from './queries.ts';

/** Each promise that is still owed is kept by who has its case; what was said of its day is said to them anew. */
export async function handOverPromises(tx: Tx, _: Context, leaver: Leaver, now: Date): Promise<number> {
  const { orgId, userId } = leaver;
  const promises = await lockOwedPromisesOf(tx, orgId, userId);
  const keepers = await nextOwners(tx, leaver, promises);
  for (const [i, { id, caseId }] of promises.entries()) {
    const keeperId = keepers[i] ?? null;
    await givePromise(tx, orgId, id, keeperId);
    const details = { promiseId: id, leftBy: userId, to: keeperId };
    const entry = { action: 'case.promise-handed-over', subjectType: 'case', subjectId: caseId, details };
    await recordAudit(tx, systemActor(orgId), entry, now);
  }
  return promises.length;
}
