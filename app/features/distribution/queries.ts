import type { OrgId } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Invitation, InvitationState } from './invitation.ts';

export async function selectInvitation(db: Db, orgId: OrgId, id: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    orgId: row.org_id,
    id: row.id,
    surveyId: row.survey_id,
    series: row.series,
    contactId: row.contact_id,
    locale: row.locale as Locale,
    state: row.state as InvitationState,
    properties: row.properties as Record<string, string>,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
  };
}
