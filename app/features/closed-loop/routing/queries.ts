import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { CASE_REASONS } from '../contract.ts';
import type { Conditions, Rule } from './contract.ts';

interface RuleRow {
  readonly conditions: Conditions;
  readonly kind: 'member' | 'team-manager' | 'account-owner';
  readonly memberId: string | null;
}

export async function selectRules(db: Db, orgId: OrgId): Promise<Rule[]> {
  const { rows } = await sql<RuleRow>`
    SELECT conditions, to_kind AS kind, member_id AS "memberId" FROM routing_rules
    WHERE org_id = ${orgId} ORDER BY position, id`.execute(db);
  return rows.map(({ conditions, kind, memberId }) => ({
    conditions,
    to: kind === 'member' ? { kind, memberId: memberId ?? '' } : { kind },
  }));
}

export async function selectFallback(db: Db, orgId: OrgId): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    SELECT fallback_id AS id FROM routing_settings WHERE org_id = ${orgId}`.execute(db);
  return rows[0]?.id ?? null;
}

/** Two who set the rules at once wait for each other: the list of one of them holds, whole. */
export async function replaceRules(
  tx: Tx,
  orgId: OrgId,
  { rules, fallbackId }: { rules: readonly Rule[]; fallbackId: string | null },
  by: string | null,
  now: Date,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`routing ${orgId}`}, 0))`.execute(tx);
  await sql`DELETE FROM routing_rules WHERE org_id = ${orgId}`.execute(tx);
  for (const [position, { conditions, to }] of rules.entries()) {
    await sql`
      INSERT INTO routing_rules (org_id, id, position, conditions, to_kind, member_id, changed_by, changed_at)
      VALUES (${orgId}, ${newId()}, ${position}, ${JSON.stringify(conditions)}, ${to.kind},
        ${to.kind === 'member' ? to.memberId : null}, ${by}, ${now})`.execute(tx);
  }
  await sql`
    INSERT INTO routing_settings (org_id, fallback_id, changed_at) VALUES (${orgId}, ${fallbackId}, ${now})
    ON CONFLICT (org_id) DO UPDATE SET fallback_id = excluded.fallback_id, changed_at = excluded.changed_at`.execute(
    tx,
  );
}

export interface TriedCase {
  readonly id: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly team: string | null;
  readonly reason: (typeof CASE_REASONS)[number];
  readonly score: number;
  readonly ownerId: string | null;
}

/** The newest cases since a day. */
export async function selectCasesSince(
  db: Db,
  { orgId }: Pick<Actor, 'orgId'>,
  since: Date,
  limit: number,
): Promise<TriedCase[]> {
  const { rows } = await sql<TriedCase>`
    SELECT id, contact_id AS "contactId", survey_id AS "surveyId", team, reason, score, owner_id AS "ownerId"
    FROM cases WHERE org_id = ${orgId} AND opened_at >= ${since} AND merged_into IS NULL
    ORDER BY opened_at DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
