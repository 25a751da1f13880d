import { type Actor, may, type OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { type PromiseSettings, USUAL_HOURS } from './contract.ts';
import { selectSettings, upsertSettings } from './queries.ts';

export const settingsOf = async (db: Db, orgId: OrgId): Promise<PromiseSettings> =>
  (await selectSettings(db, orgId)) ?? USUAL_HOURS;

export const getPromiseSettings = async (
  { db }: Context,
  { orgId }: Actor,
): Promise<Outcome<PromiseSettings>> => done(await settingsOf(db, orgId));

/** At what hours promises come back, from now on. */
export async function changePromiseSettings(
  context: Context,
  actor: Actor,
  settings: PromiseSettings,
): Promise<Outcome<PromiseSettings>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  await context.db.transaction().execute(async (tx) => {
    await upsertSettings(tx, orgId, settings);
    const entry = {
      action: 'promises.changed',
      subjectType: 'organization',
      subjectId: orgId,
      details: settings,
    };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return done(settings);
}
