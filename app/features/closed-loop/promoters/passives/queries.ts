import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { TimeCursor } from '../../../../platform/http/time-cursor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import { latestScores, scoreBefore } from '../../../responses/latest-scores-queries.ts';
import { inBand } from '../people-queries.ts';
import type { PassivesQuery } from './contract.ts';

export interface PassiveRow {
  readonly contactId: string;
  readonly team: string | null;
  readonly surveyId: string;
  readonly responseId: string;
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
  readonly nowId: string;
  readonly nowScore: number;
  readonly nowAt: Date;
}

/** Passive today, or passive until what they said last. */
export async function selectPassives(
  db: Db,
  actor: Actor,
  { show, contact, limit }: PassivesQuery,
  since: Date,
  before: TimeCursor | null,
): Promise<PassiveRow[]> {
  const isNow = show === 'at-risk';
  const band = { 'at-risk': 'passive', gained: 'promoter', lost: 'detractor' } as const;
  const passive = isNow ? sql.raw('l') : sql.raw('p');
  const { rows } = await sql<PassiveRow>`
    SELECT l.contact_id AS "contactId", c.properties ->> 'team' AS team, l.survey_id AS "surveyId",
      ${passive}.id AS "responseId",
      ${passive}.score, ${passive}.comment, ${passive}.answered_at AS "answeredAt", l.id AS "nowId",
      l.score AS "nowScore", l.answered_at AS "nowAt"
    FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    ${isNow ? sql`` : sql`JOIN LATERAL ${scoreBefore} p ON ${inBand('passive', sql`p.score`)}`}
    WHERE ${inBand(band[show])} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}
      AND ${contact === undefined ? sql`true` : sql`c.id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(l.answered_at, l.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY l.answered_at DESC, l.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function countPassives(
  db: Db,
  actor: Actor,
  since: Date,
): Promise<{ atRisk: number; gained: number; openTasks: number }> {
  const seen = sql`c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}`;
  const { rows } = await sql<{ atRisk: number; gained: number; openTasks: number }>`
    SELECT count(*) FILTER (WHERE ${inBand('passive')}) AS "atRisk",
      count(*) FILTER (WHERE ${inBand('promoter')} AND ${inBand('passive', sql`p.score`)}) AS gained,
      (SELECT count(*) FROM tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
        WHERE t.org_id = ${actor.orgId} AND t.source = 'idea' AND t.state = 'open' AND ${seen}) AS "openTasks"
    FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    LEFT JOIN LATERAL ${scoreBefore} p ON ${inBand('promoter')}
    WHERE ${seen}`.execute(db);
  return rows[0] ?? { atRisk: 0, gained: 0, openTasks: 0 };
}

/** What these people wrote when asked what would have made it a 9 or 10: the newest words of each. */
export async function selectReplies(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<Map<string, { responseId: string | null; reply: string }>> {
  const { rows } = await sql<{ contactId: string; responseId: string | null; reply: string }>`
    SELECT DISTINCT ON (contact_id) contact_id AS "contactId", response_id AS "responseId", reply FROM asks
    WHERE org_id = ${orgId} AND kind = 'follow-up' AND reply IS NOT NULL
      AND contact_id = ANY (${[...contactIds]}::uuid[])
    ORDER BY contact_id, settled_at DESC`.execute(db);
  return new Map(rows.map((row) => [row.contactId, row]));
}
