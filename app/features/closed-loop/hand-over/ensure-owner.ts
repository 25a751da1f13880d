import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { findCase, updateCase } from '../queries.ts';
import { chooseAndSayWhy } from '../routing/choose-owners.ts';

/** A case that is work again is somebody's who is still here, whoever had it when it ended. */
export async function ensureOwner(tx: Tx, orgId: OrgId, caseId: string, now: Date): Promise<void> {
  const found = await findCase(tx, systemActor(orgId), caseId);
  if (found === null || found.ownerId === null) return;
  if ((await listWorkers(tx, orgId)).some(({ id }) => id === found.ownerId)) return;
  const [chosen] = await chooseAndSayWhy(tx, orgId, [found]);
  const ownerId = chosen?.ownerId ?? null;
  await updateCase(tx, orgId, caseId, { ownerId }, now);
  const details = { from: found.ownerId, to: ownerId, ...chosen?.why };
  const entry = { action: 'case.handed-over', subjectType: 'case', subjectId: caseId, details };
  await recordAudit(tx, systemActor(orgId), entry, now);
}
