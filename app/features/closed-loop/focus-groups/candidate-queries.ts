import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import { latestScores } from '../../responses/latest-scores-queries.ts';
import { scaleOf } from '../../surveys/scale.ts';
import type { Candidates, CandidatesQuery } from './contract.ts';

export interface CandidateRow {
  readonly contactId: string;
  readonly score: number | null;
  readonly type: Candidates['items'][number]['type'];
}

const mayBeWritten = sql`c.erased_at IS NULL AND c.email_key IS NOT NULL AND c.consent <> 'refused'
  AND NOT EXISTS (SELECT FROM suppressions s WHERE s.org_id = c.org_id AND s.email_key = c.email_key)`;

/** Who could be asked to a group, the newest answer first: nobody who is a guest already or may not be written to. */
export async function selectCandidates(
  db: Db,
  actor: Actor,
  groupId: string,
  { band, type }: CandidatesQuery,
  among: readonly string[] | null,
  since: Date,
  limit: number,
): Promise<CandidateRow[]> {
  const bounds = scaleOf('nps').bands.find((one) => one.band === band);
  const inBand = bounds === undefined ? sql`true` : sql`l.score BETWEEN ${bounds.from} AND ${bounds.to}`;
  const { rows } = await sql<CandidateRow>`
    SELECT c.id AS "contactId", l.score, d.type
    FROM contacts c
    LEFT JOIN ${latestScores(actor.orgId, since)} l ON l.org_id = c.org_id AND l.contact_id = c.id
    LEFT JOIN LATERAL (
      SELECT k.detractor_type AS type FROM cases k
      WHERE k.org_id = c.org_id AND k.contact_id = c.id AND k.status <> 'withdrawn' AND k.detractor_type IS NOT NULL
      ORDER BY k.opened_at DESC, k.id DESC LIMIT 1) d ON true
    WHERE c.org_id = ${actor.orgId} AND ${inTeams(actor, sql`c.properties`)} AND ${mayBeWritten} AND ${inBand}
      AND ${type === undefined ? sql`true` : sql`d.type = ${type}`}
      AND ${among === null ? sql`l.id IS NOT NULL` : sql`c.id = ANY (${[...among]}::uuid[])`}
      AND NOT EXISTS (SELECT FROM focus_group_guests g
        WHERE g.org_id = c.org_id AND g.group_id = ${groupId} AND g.contact_id = c.id)
    ORDER BY l.answered_at DESC NULLS LAST, c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** Those of these people whom the actor sees and who may be written to, with the language that they are spoken to in. */
export async function selectInvitable(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; locale: 'fr' | 'en' | null }[]> {
  const { rows } = await sql<{ id: string; locale: 'fr' | 'en' | null }>`
    SELECT c.id, c.locale FROM contacts c
    WHERE c.org_id = ${actor.orgId} AND c.id = ANY (${[...ids]}::uuid[]) AND ${inTeams(actor, sql`c.properties`)}
      AND ${mayBeWritten}
    ORDER BY c.id`.execute(db);
  return rows;
}
