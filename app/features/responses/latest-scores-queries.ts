import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';

/**
 * The newest counted NPS answer of each person since a day, as a table for a FROM: `contact_id`, `id`, `survey_id`,
 * `score`, `comment`, `locale`, `answered_at`. A person is today what they said last.
 */
export const latestScores = (orgId: OrgId, since: Date): RawBuilder<unknown> => sql`(
  SELECT r.org_id, r.contact_id, r.id, r.survey_id, r.score, r.comment, r.locale, r.answered_at
  FROM responses r
  JOIN surveys s ON s.org_id = r.org_id AND s.id = r.survey_id AND s.kind = 'nps'
  WHERE r.org_id = ${orgId} AND r.state = 'counted' AND r.contact_id IS NOT NULL AND r.answered_at >= ${since}
    AND NOT EXISTS (
      SELECT FROM responses l
      JOIN surveys ls ON ls.org_id = l.org_id AND ls.id = l.survey_id AND ls.kind = 'nps'
      WHERE l.org_id = r.org_id AND l.contact_id = r.contact_id AND l.state = 'counted'
        AND l.answered_at >= r.answered_at AND (l.answered_at, l.id) > (r.answered_at, r.id)))`;

/** The counted NPS answer of the same person right after the one of `l`, as a table for a LATERAL JOIN. */
export const scoreAfter: RawBuilder<unknown> = sql`(
  SELECT r.id, r.score, r.answered_at, r.dimensions
  FROM responses r
  JOIN surveys s ON s.org_id = r.org_id AND s.id = r.survey_id AND s.kind = 'nps'
  WHERE r.org_id = l.org_id AND r.contact_id = l.contact_id AND r.state = 'counted'
    AND r.answered_at >= l.answered_at AND (r.answered_at, r.id) > (l.answered_at, l.id)
  ORDER BY r.answered_at, r.id LIMIT 1)`;

/** The counted NPS answer of the same person right before the one of `l`, as a table for a LATERAL JOIN. */
export const scoreBefore: RawBuilder<unknown> = sql`(
  SELECT r.id, r.score, r.comment, r.answered_at
  FROM responses r
  JOIN surveys s ON s.org_id = r.org_id AND s.id = r.survey_id AND s.kind = 'nps'
  WHERE r.org_id = l.org_id AND r.contact_id = l.contact_id AND r.state = 'counted'
    AND r.answered_at <= l.answered_at AND (r.answered_at, r.id) < (l.answered_at, l.id)
  ORDER BY r.answered_at DESC, r.id DESC LIMIT 1)`;
