import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import {
  type CatalogueGesture,
  type GestureKind,
  type GestureSettings,
  USUAL_SETTINGS,
} from '../contract.ts';

const KIND = sql.raw('id, kind, name_fr AS "nameFr", name_en AS "nameEn", cost, is_active AS "isActive"');

/** Those in use first, by name. */
export async function selectKinds(db: Db, orgId: OrgId): Promise<CatalogueGesture[]> {
  const { rows } = await sql<CatalogueGesture>`
    SELECT ${KIND} FROM gesture_kinds WHERE org_id = ${orgId}
    ORDER BY is_active DESC, name_fr COLLATE "fr-x-icu", id`.execute(db);
  return rows;
}

export async function findKind(db: Db, orgId: OrgId, id: string): Promise<CatalogueGesture | null> {
  const { rows } = await sql<CatalogueGesture>`
    SELECT ${KIND} FROM gesture_kinds WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function insertKind(
  tx: Tx,
  orgId: OrgId,
  kind: { id: string; kind: GestureKind; nameFr: string; nameEn: string; cost: number },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO gesture_kinds (org_id, id, kind, name_fr, name_en, cost, is_active, created_at, updated_at)
    VALUES (${orgId}, ${kind.id}, ${kind.kind}, ${kind.nameFr}, ${kind.nameEn}, ${kind.cost}, true, ${now}, ${now})`.execute(
    tx,
  );
}

export async function updateKind(tx: Tx, orgId: OrgId, kind: CatalogueGesture, now: Date): Promise<void> {
  await sql`
    UPDATE gesture_kinds SET kind = ${kind.kind}, name_fr = ${kind.nameFr}, name_en = ${kind.nameEn},
      cost = ${kind.cost}, is_active = ${kind.isActive}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${kind.id}`.execute(tx);
}

const SETTINGS = sql.raw(`
  currency, period, budget, approval_above AS "approvalAbove", cap_count AS "capCount", cap_months AS "capMonths"`);

type Row = Omit<GestureSettings, 'teamBudgets'>;

async function withTeams(db: Db, orgId: OrgId, row: Row): Promise<GestureSettings> {
  const { rows } = await sql<GestureSettings['teamBudgets'][number]>`
    SELECT team, budget FROM gesture_team_budgets WHERE org_id = ${orgId} ORDER BY team COLLATE "fr-x-icu"`.execute(
    db,
  );
  return { ...row, teamBudgets: rows };
}

export async function selectSettings(db: Db, orgId: OrgId): Promise<GestureSettings> {
  const { rows } = await sql<Row>`SELECT ${SETTINGS} FROM gesture_settings WHERE org_id = ${orgId}`.execute(
    db,
  );
  return rows[0] === undefined ? USUAL_SETTINGS : withTeams(db, orgId, rows[0]);
}

/** The same, held until the transaction ends: two who spend go one after the other. */
export async function lockSettings(tx: Tx, orgId: OrgId): Promise<GestureSettings> {
  const { currency, period, budget, approvalAbove, capCount, capMonths } = USUAL_SETTINGS;
  await sql`
    INSERT INTO gesture_settings (org_id, currency, period, budget, approval_above, cap_count, cap_months)
    VALUES (${orgId}, ${currency}, ${period}, ${budget}, ${approvalAbove}, ${capCount}, ${capMonths})
    ON CONFLICT (org_id) DO NOTHING`.execute(tx);
  const { rows } = await sql<Row>`
    SELECT ${SETTINGS} FROM gesture_settings WHERE org_id = ${orgId} FOR UPDATE`.execute(tx);
  return withTeams(tx, orgId, rows[0] ?? USUAL_SETTINGS);
}

/** Whoever writes holds the lock. */
export async function writeSettings(tx: Tx, orgId: OrgId, settings: GestureSettings): Promise<void> {
  const { currency, period, budget, approvalAbove, capCount, capMonths, teamBudgets } = settings;
  await sql`
    UPDATE gesture_settings SET currency = ${currency}, period = ${period}, budget = ${budget},
      approval_above = ${approvalAbove}, cap_count = ${capCount}, cap_months = ${capMonths}
    WHERE org_id = ${orgId}`.execute(tx);
  await sql`DELETE FROM gesture_team_budgets WHERE org_id = ${orgId}`.execute(tx);
  await sql`
    INSERT INTO gesture_team_budgets (org_id, team, budget)
    SELECT ${orgId}, team, budget
    FROM unnest(${teamBudgets.map(({ team }) => team)}::text[], ${teamBudgets.map(({ budget: own }) => own)}::bigint[])
      AS b (team, budget)`.execute(tx);
}
