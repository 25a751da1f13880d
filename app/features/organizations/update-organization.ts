import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import type { Organization, OrganizationSettings, UpdateOrganization } from './contract.ts';
import { getOrganization } from './get-organization.ts';
import { lockOrganization, updateOrganizationRow } from './queries.ts';
import { recordAudit } from './record-audit.ts';

/** What must follow when the reporting zone changes; in the same transaction. */
export type AfterZoneChange = (tx: Tx, actor: Actor, timeZone: string, now: Date) => Promise<void>;

export async function updateOrganization(
  context: Context,
  actor: Actor,
  change: UpdateOrganization,
  afterZoneChange: AfterZoneChange,
): Promise<Outcome<OrganizationSettings>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx) => {
    await lockOrganization(tx, actor.orgId);
    const before = await getOrganization(tx, actor.orgId);
    await updateOrganizationRow(tx, actor.orgId, change);
    if (change.timeZone !== undefined && change.timeZone !== before.timeZone) {
      await afterZoneChange(tx, actor, change.timeZone, now);
    }
    const entry = {
      action: 'organization.changed',
      subjectType: 'organization',
      subjectId: actor.orgId,
      details: change,
    };
    await recordAudit(tx, actor, entry, now);
    return done(settingsOf(await getOrganization(tx, actor.orgId)));
  });
  context.nudge.send('outbox');
  return outcome;
}

export function settingsOf({
  orgId: _orgId,
  createdAt: _createdAt,
  ...settings
}: Organization): OrganizationSettings {
  return settings;
}
