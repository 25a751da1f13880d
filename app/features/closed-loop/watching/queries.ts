import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { SurveyKind } from '../../surveys/contract.ts';

export async function selectWatchers(
  db: Db,
  orgId: OrgId,
  caseId: string,
): Promise<{ userId: string; mails: boolean }[]> {
  const { rows } = await sql<{ userId: string; mails: boolean }>`
    SELECT user_id AS "userId", mails FROM case_watchers
    WHERE org_id = ${orgId} AND case_id = ${caseId} ORDER BY user_id`.execute(db);
  return rows;
}

/** Who asks for mails hears of what comes, not of what was. */
export async function upsertWatcher(
  tx: Tx,
  orgId: OrgId,
  { caseId, userId, mails }: { caseId: string; userId: string; mails: boolean },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO case_watchers (org_id, case_id, user_id, mails, told_at)
    VALUES (${orgId}, ${caseId}, ${userId}, ${mails}, ${now})
    ON CONFLICT (org_id, case_id, user_id) DO UPDATE SET mails = excluded.mails, told_at = excluded.told_at`.execute(
    tx,
  );
}

export async function deleteWatcher(tx: Tx, orgId: OrgId, caseId: string, userId: string): Promise<void> {
  await sql`
    DELETE FROM case_watchers WHERE org_id = ${orgId} AND case_id = ${caseId} AND user_id = ${userId}`.execute(
    tx,
  );
}

export interface News {
  readonly orgId: OrgId;
  readonly caseId: string;
  readonly userId: string;
  readonly contactId: string;
  readonly score: number;
  readonly kind: SurveyKind;
  readonly actions: string[];
}

/**
 * Watchers with news, held: what others did on the case since they were last told, up to a moment ago, so that a
 * transaction that is about to commit is not passed over.
 */
export async function lockNews(tx: Tx, until: Date, limit: number): Promise<News[]> {
  const { rows } = await sql<News>`
    SELECT w.org_id AS "orgId", w.case_id AS "caseId", w.user_id AS "userId", c.contact_id AS "contactId", c.score,
      s.kind, x.actions
    FROM case_watchers w
    JOIN cases c ON c.org_id = w.org_id AND c.id = w.case_id
    JOIN surveys s ON s.org_id = c.org_id AND s.id = c.survey_id
    JOIN LATERAL (
      SELECT array_agg(DISTINCT a.action) AS actions FROM audit_log a
      WHERE a.org_id = w.org_id AND a.subject_type = 'case' AND a.subject_id = w.case_id::text
        AND a.at > w.told_at AND a.at <= ${until}
        AND a.actor_id IS DISTINCT FROM w.user_id::text AND a.action NOT IN ('case.watched', 'case.unwatched')
    ) x ON x.actions IS NOT NULL
    WHERE w.mails ORDER BY w.org_id, w.case_id, w.user_id LIMIT ${limit} FOR UPDATE OF w SKIP LOCKED`.execute(
    tx,
  );
  return rows;
}

export async function setTold(tx: Tx, { orgId, caseId, userId }: News, until: Date): Promise<void> {
  await sql`
    UPDATE case_watchers SET told_at = ${until}
    WHERE org_id = ${orgId} AND case_id = ${caseId} AND user_id = ${userId}`.execute(tx);
}
