import { type Actor, may, type OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { VoiceSettings } from './contract.ts';
import { selectSettings, upsertSettings } from './settings-queries.ts';

/** Nobody is written to by itself before somebody says so. */
const DEFAULTS: VoiceSettings = { againMonths: 12, thanksByItself: false, thanks: null };

export async function settingsOf(db: Db, orgId: OrgId): Promise<VoiceSettings> {
  return (await selectSettings(db, orgId)) ?? DEFAULTS;
}

export async function changeSettings(
  context: Context,
  actor: Actor,
  settings: VoiceSettings,
): Promise<Outcome<VoiceSettings>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    await upsertSettings(tx, actor.orgId, settings);
    const { thanks, ...details } = settings;
    const entry = {
      action: 'voices.settings-changed',
      subjectType: 'organization',
      subjectId: null,
      details: { ...details, hasOwnThanks: thanks !== null },
    };
    await recordAudit(tx, actor, entry, now);
  });
  return done(settings);
}
