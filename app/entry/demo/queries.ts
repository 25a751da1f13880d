import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/database.ts';

/** The past of a demonstration: rows that only time would have made. */

export interface PastMember {
  readonly name: string;
  readonly email: string;
  readonly role: 'manager' | 'agent' | 'analyst';
}

/** People who cannot sign in. */
export async function insertMember(tx: Tx, orgId: OrgId, member: PastMember, now: Date): Promise<string> {
  const id = newId();
  await sql`
    INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    VALUES (${id}, ${member.name}, ${member.email}, false, ${now}, ${now})`.execute(tx);
  await sql`
    INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt")
    VALUES (${newId()}, ${orgId}, ${id}, ${member.role}, ${now})`.execute(tx);
  return id;
}

export async function insertTeam(
  tx: Tx,
  orgId: OrgId,
  team: { key: string; managerId: string; memberIds: readonly string[] },
  now: Date,
): Promise<void> {
  const id = newId();
  await sql`
    INSERT INTO teams (org_id, id, key, name, manager_id, created_at)
    VALUES (${orgId}, ${id}, ${team.key}, ${team.key}, ${team.managerId}, ${now})`.execute(tx);
  await sql`
    INSERT INTO team_members (org_id, team_id, user_id, added_at)
    SELECT ${orgId}, ${id}, user_id, ${now} FROM unnest(${[...team.memberIds]}::uuid[]) AS m (user_id)`.execute(
    tx,
  );
}

export interface PastInvitation {
  readonly id: string;
  readonly contactId: string;
  readonly locale: 'fr' | 'en';
  readonly team: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

export async function insertInvitations(
  tx: Tx,
  orgId: OrgId,
  survey: { id: string; series: number },
  invitations: readonly PastInvitation[],
): Promise<void> {
  const column = <K extends keyof PastInvitation>(name: K) => invitations.map((one) => one[name]);
  await sql`
    INSERT INTO invitations (org_id, id, survey_id, series, contact_id, channel, locale, state, properties, send_at,
      sent_at, expires_at, created_by, created_at)
    SELECT ${orgId}, id, ${survey.id}, ${survey.series}, contact_id, 'email', locale, 'sent',
      jsonb_build_object('team', team), sent_at, sent_at, expires_at, 'demonstration', sent_at
    FROM unnest(${column('id')}::uuid[], ${column('contactId')}::uuid[], ${column('locale')}::text[],
      ${column('team')}::text[], ${column('sentAt')}::timestamptz[], ${column('expiresAt')}::timestamptz[]
    ) AS i (id, contact_id, locale, team, sent_at, expires_at)`.execute(tx);
}

/** Makes each answer one that was given on the page of its invitation, found by contact and moment. */
export async function linkAnswers(
  tx: Tx,
  orgId: OrgId,
  surveyId: string,
  links: readonly { contactId: string; answeredAt: Date; invitationId: string }[],
): Promise<void> {
  await sql`
    UPDATE responses r SET invitation_id = l.invitation_id, source = 'page', idempotency_key = NULL
    FROM unnest(${links.map((one) => one.contactId)}::uuid[], ${links.map((one) => one.answeredAt)}::timestamptz[],
      ${links.map((one) => one.invitationId)}::uuid[]) AS l (contact_id, answered_at, invitation_id)
    WHERE r.org_id = ${orgId} AND r.survey_id = ${surveyId} AND r.contact_id = l.contact_id
      AND r.answered_at = l.answered_at`.execute(tx);
}

export interface PastCase {
  readonly invitationId: string;
  readonly ownerId: string;
  readonly status: 'open' | 'in-progress' | 'closed';
  readonly openedAt: Date;
  readonly firstContactAt: Date | null;
  readonly targetAt: Date;
  readonly limitAt: Date;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly causeId: string | null;
  readonly told: string | null;
  /** As its owner said. */
  readonly type: string | null;
}

/** The case of each detractor who was asked. */
export async function insertCases(tx: Tx, orgId: OrgId, cases: readonly PastCase[]): Promise<void> {
  const column = <K extends keyof PastCase>(name: K) => cases.map((one) => one[name]);
  await sql`
    INSERT INTO cases (org_id, id, response_id, invitation_id, contact_id, survey_id, score, owner_id, status, team,
      reason, opened_at, started_at, first_contact_at, target_at, limit_at, closed_at, updated_at,
      outcome, cause_id, told, closed_by, detractor_type, detractor_type_confirmed_by, detractor_type_confirmed_at)
    SELECT ${orgId}, c.id, r.id, r.invitation_id, r.contact_id, r.survey_id, r.score, c.owner_id, c.status,
      r.dimensions ->> 'team', 'detractor', c.opened_at, c.opened_at, c.first_contact_at, c.target_at, c.limit_at, c.closed_at, coalesce(c.closed_at, c.opened_at),
      c.outcome, c.cause_id, c.told, CASE WHEN c.outcome IS NOT NULL THEN c.owner_id END,
      c.type, CASE WHEN c.type IS NOT NULL THEN c.owner_id END, CASE WHEN c.type IS NOT NULL THEN c.first_contact_at END
    FROM unnest(${cases.map(() => newId())}::uuid[], ${column('invitationId')}::uuid[], ${column('ownerId')}::uuid[],
      ${column('status')}::text[], ${column('openedAt')}::timestamptz[], ${column('firstContactAt')}::timestamptz[],
      ${column('targetAt')}::timestamptz[], ${column('limitAt')}::timestamptz[], ${column('closedAt')}::timestamptz[],
      ${column('outcome')}::text[], ${column('causeId')}::uuid[], ${column('told')}::text[], ${column('type')}::text[]
    ) AS c (id, invitation_id, owner_id, status, opened_at, first_contact_at, target_at, limit_at, closed_at, outcome, cause_id, told, type)
    JOIN responses r ON r.org_id = ${orgId} AND r.invitation_id = c.invitation_id AND r.state = 'counted'`.execute(
    tx,
  );
}
