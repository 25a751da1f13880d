import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

export interface TargetRow {
  readonly id: string;
  readonly surveyId: string;
  readonly survey: string;
  readonly isAnonymous: boolean;
  /** '' for the whole survey. */
  readonly team: string;
  readonly value: number;
  readonly dueOn: string;
  readonly setBy: string | null;
  readonly setAt: Date;
}

/** Those of a survey, or of all that are not archived; the whole before its teams. Another team's are not seen. */
export async function selectTargets(
  db: Db,
  { orgId, teams }: Pick<Actor, 'orgId' | 'teams'>,
  surveyId: string | null,
): Promise<TargetRow[]> {
  const seen = teams === null ? sql`true` : sql`t.team = ANY (${[...teams]}::text[])`;
  const { rows } = await sql<TargetRow>`
    SELECT t.id, t.survey_id AS "surveyId", s.slug AS survey, s.anonymous AS "isAnonymous", t.team, t.value, t.due_on AS "dueOn",
           t.set_by AS "setBy", t.set_at AS "setAt"
    FROM targets t
    JOIN surveys s ON s.org_id = t.org_id AND s.id = t.survey_id
    WHERE t.org_id = ${orgId} AND s.archived_at IS NULL AND ${seen}
      AND (${surveyId}::uuid IS NULL OR t.survey_id = ${surveyId}::uuid)
    ORDER BY s.name COLLATE "fr-x-icu", s.id, t.team COLLATE "fr-x-icu", t.id`.execute(db);
  return rows;
}

/** One target for each survey and team: another value takes its place. Returns its id. */
export async function upsertTarget(
  tx: Tx,
  target: {
    readonly orgId: OrgId;
    readonly id: string;
    readonly surveyId: string;
    readonly team: string;
    readonly value: number;
    readonly dueOn: string;
    readonly setBy: string | null;
    readonly setAt: Date;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO targets (org_id, id, survey_id, team, value, due_on, set_by, set_at)
    VALUES (${target.orgId}, ${target.id}, ${target.surveyId}, ${target.team}, ${target.value}, ${target.dueOn},
            ${target.setBy}, ${target.setAt})
    ON CONFLICT (org_id, survey_id, team) DO UPDATE
      SET value = excluded.value, due_on = excluded.due_on, set_by = excluded.set_by, set_at = excluded.set_at
    RETURNING id`.execute(tx);
  return rows[0]?.id ?? target.id;
}

/** The value that was taken back; null when there was none. */
export async function deleteTarget(
  tx: Tx,
  { orgId, surveyId, team }: { readonly orgId: OrgId; readonly surveyId: string; readonly team: string },
): Promise<number | null> {
  const { rows } = await sql<{ value: number }>`
    DELETE FROM targets WHERE org_id = ${orgId} AND survey_id = ${surveyId} AND team = ${team}
    RETURNING value`.execute(tx);
  return rows[0]?.value ?? null;
}
