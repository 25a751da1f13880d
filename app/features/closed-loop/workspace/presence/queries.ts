import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import type { Beat } from './contract.ts';

interface Window extends Beat {
  readonly caseId: string;
  readonly memberId: string;
}

export interface PresentRow {
  readonly memberId: string;
  readonly isWriting: boolean;
  readonly since: Date;
}

/** Whether somebody came, or began or ceased to write: what others have to be told. */
export async function keepWindow(
  tx: Tx,
  orgId: OrgId,
  { caseId, memberId, tab, isWriting }: Window,
  silentSince: Date,
  now: Date,
): Promise<boolean> {
  const { rows: before } = await sql<{ isWriting: boolean }>`
    SELECT is_writing AS "isWriting" FROM case_presence
    WHERE org_id = ${orgId} AND case_id = ${caseId} AND member_id = ${memberId} AND tab = ${tab}
      AND seen_at > ${silentSince}`.execute(tx);
  await sql`
    INSERT INTO case_presence (org_id, case_id, member_id, tab, is_writing, since, seen_at)
    VALUES (${orgId}, ${caseId}, ${memberId}, ${tab}, ${isWriting}, ${now}, ${now})
    ON CONFLICT (org_id, case_id, member_id, tab) DO UPDATE SET is_writing = excluded.is_writing,
      since = CASE WHEN case_presence.seen_at > ${silentSince} THEN case_presence.since ELSE excluded.since END,
      seen_at = excluded.seen_at`.execute(tx);
  return before[0]?.isWriting !== isWriting;
}

export async function forgetWindow(
  tx: Tx,
  orgId: OrgId,
  { caseId, memberId, tab }: Omit<Window, 'isWriting'>,
): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM case_presence
    WHERE org_id = ${orgId} AND case_id = ${caseId} AND member_id = ${memberId} AND tab = ${tab}
    RETURNING tab`.execute(tx);
  return rows.length > 0;
}

/** Who has a case open, each once however many windows they have. */
export async function selectPresent(
  db: Db,
  orgId: OrgId,
  caseId: string,
  silentSince: Date,
): Promise<PresentRow[]> {
  const { rows } = await sql<PresentRow>`
    SELECT member_id AS "memberId", bool_or(is_writing) AS "isWriting", min(since) AS since FROM case_presence
    WHERE org_id = ${orgId} AND case_id = ${caseId} AND seen_at > ${silentSince}
    GROUP BY member_id ORDER BY min(since), member_id`.execute(db);
  return rows;
}

export async function deleteSilentWindows(db: Db, silentSince: Date): Promise<void> {
  await sql`DELETE FROM case_presence WHERE seen_at <= ${silentSince}`.execute(db);
}
