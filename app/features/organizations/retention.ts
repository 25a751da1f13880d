import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from './record-audit.ts';
import { selectRetention, selectRetentions, updateRetention } from './retention-queries.ts';

export interface Retention {
  readonly months: number;
  /** Since when it is applied; null: it is not. */
  readonly since: Date | null;
}

export const readRetention = (db: Db, orgId: OrgId): Promise<Retention> => selectRetention(db, orgId);

/** The organizations that asked to forget what is old. */
export const organizationsUnderRetention = (db: Db): Promise<{ orgId: OrgId; months: number }[]> =>
  selectRetentions(db);

export async function changeRetention(
  tx: Tx,
  actor: Actor,
  { months, isOn }: { months: number; isOn: boolean },
  now: Date,
): Promise<void> {
  await updateRetention(tx, actor.orgId, months, isOn, now);
  const entry = {
    action: 'organization.retention',
    subjectType: 'organization',
    subjectId: actor.orgId,
    details: { months, isOn },
  };
  await recordAudit(tx, actor, entry, now);
}
