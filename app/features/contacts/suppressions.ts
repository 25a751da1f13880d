import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { SuppressionReason } from './contract.ts';
import { deleteSuppression, insertSuppression, selectSuppressions } from './suppression-queries.ts';

/** Nobody writes to this address from now on. Saying it twice keeps the first time. */
export async function suppress(
  tx: Tx,
  orgId: OrgId,
  emailKey: string,
  reason: SuppressionReason,
  source: string,
  now: Date,
): Promise<void> {
  await insertSuppression(tx, orgId, { emailKey, reason, source }, now);
}

const FIRST: readonly SuppressionReason[] = ['opted-out', 'lost', 'bounced'];

/** Why these addresses must not be written to. What the person said goes before what we said, and a server said. */
export async function suppressionsOf(
  db: Db,
  orgId: OrgId,
  emailKeys: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  const reasons = new Map<string, SuppressionReason>();
  if (emailKeys.length === 0) return reasons;
  for (const { emailKey, reason } of await selectSuppressions(db, orgId, emailKeys)) {
    const known = reasons.get(emailKey);
    if (known === undefined || FIRST.indexOf(reason) < FIRST.indexOf(known)) reasons.set(emailKey, reason);
  }
  return reasons;
}

/** Says whether there was one to lift. */
export async function liftSuppression(
  tx: Tx,
  actor: Actor,
  emailKey: string,
  reason: SuppressionReason,
  now: Date,
): Promise<boolean> {
  const lifted = await deleteSuppression(tx, actor.orgId, emailKey, reason);
  if (lifted === null) return false;
  const entry = {
    action: 'suppression.lifted',
    subjectType: 'contact',
    subjectId: lifted.contactId,
    details: { reason, since: lifted.at },
  };
  await recordAudit(tx, actor, entry, now);
  return true;
}
