import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import type { VoiceSettings } from './contract.ts';

export async function selectSettings(db: Db, orgId: OrgId): Promise<VoiceSettings | null> {
  const { rows } = await sql<VoiceSettings>`
    SELECT again_months AS "againMonths", thanks_by_itself AS "thanksByItself", thanks
    FROM voice_settings WHERE org_id = ${orgId}`.execute(db);
  return rows[0] ?? null;
}

export async function upsertSettings(tx: Tx, orgId: OrgId, settings: VoiceSettings): Promise<void> {
  const thanks = settings.thanks === null ? null : JSON.stringify(settings.thanks);
  await sql`
    INSERT INTO voice_settings (org_id, again_months, thanks_by_itself, thanks)
    VALUES (${orgId}, ${settings.againMonths}, ${settings.thanksByItself}, ${thanks}::jsonb)
    ON CONFLICT (org_id) DO UPDATE SET again_months = excluded.again_months,
      thanks_by_itself = excluded.thanks_by_itself, thanks = excluded.thanks`.execute(tx);
}
