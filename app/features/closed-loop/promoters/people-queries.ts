import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import { latestScores } from '../../responses/latest-scores-queries.ts';
import { scaleOf } from '../../surveys/scale.ts';
import type { VoicesQuery } from './contract.ts';

export type VoiceBand = 'promoter' | 'passive' | 'detractor';

export interface LatestScore {
  readonly contactId: string;
  readonly responseId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly comment: string | null;
  readonly locale: 'fr' | 'en' | null;
  readonly answeredAt: Date;
}

const SCORE = sql.raw(`l.contact_id AS "contactId", l.id AS "responseId", l.survey_id AS "surveyId", l.score,
  l.comment, l.locale, l.answered_at AS "answeredAt"`);

export function inBand(band: VoiceBand, score: RawBuilder<unknown> = sql`l.score`): RawBuilder<unknown> {
  const { from, to } = scaleOf('nps').bands.find((one) => one.band === band) ?? { from: 0, to: 10 };
  return sql`${score} BETWEEN ${sql.lit(from)} AND ${sql.lit(to)}`;
}

/** What each of these people said last. */
export async function selectLatestScores(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
  since: Date,
): Promise<Map<string, LatestScore>> {
  const { rows } = await sql<LatestScore>`
    SELECT ${SCORE} FROM ${latestScores(orgId, since)} l
    WHERE l.contact_id = ANY (${[...contactIds]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.contactId, row]));
}

const wasAsked = (since: Date) => sql`EXISTS (
  SELECT FROM asks a WHERE a.org_id = c.org_id AND a.contact_id = c.id AND a.asked_at > ${since})`;

/** People of one band, the newest answer first. */
export async function selectVoices(
  db: Db,
  actor: Actor,
  band: VoiceBand,
  { asked, contact, limit }: Pick<VoicesQuery, 'limit'> & Partial<VoicesQuery>,
  since: Date,
  before: TimeCursor | null,
): Promise<LatestScore[]> {
  const narrowed =
    asked === undefined ? sql`true` : asked === 'yes' ? sql`${wasAsked(since)}` : sql`NOT ${wasAsked(since)}`;
  const { rows } = await sql<LatestScore>`
    SELECT ${SCORE} FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    WHERE ${inBand(band)} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)} AND ${narrowed}
      AND ${contact === undefined ? sql`true` : sql`c.id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(l.answered_at, l.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY l.answered_at DESC, l.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function countVoices(
  db: Db,
  actor: Actor,
  band: VoiceBand,
  since: Date,
): Promise<{ all: number; asked: number }> {
  const { rows } = await sql<{ all: number; asked: number }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${wasAsked(since)}) AS asked
    FROM ${latestScores(actor.orgId, since)} l
    JOIN contacts c ON c.org_id = l.org_id AND c.id = l.contact_id
    WHERE ${inBand(band)} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}`.execute(db);
  return rows[0] ?? { all: 0, asked: 0 };
}
