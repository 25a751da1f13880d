import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import type { Selection } from '../queries.ts';

/** Invitations of one kind of person, and the eleven counts of what they answered. */
export interface FunnelRow {
  readonly value: string;
  readonly queued: number;
  readonly sent: number;
  readonly bounced: number;
  readonly bins: number[];
}

/** Room for all values of a property; whoever has an unknown one past it is counted together, as in figures. */
const MAX_VALUES = 200;

/** As an answer would take it: what was known of the occasion, else of the person. */
const valueOf = (name: string): RawBuilder<string> =>
  name === 'channel'
    ? sql<string>`i.channel`
    : sql<string>`coalesce(i.properties ->> ${name}, c.properties ->> ${name}, '')`;

const countOfScores = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE r.score = ${score})::int`).join(', ')}]`,
);

/**
 * The invitations that left, or are to leave, in a period, by the value of a property ('' for all when `by` is null).
 * A person who answered was reached, whatever a mail server said.
 */
export async function readFunnel(
  db: Db,
  selection: Selection,
  by: string | null,
  timeZone: string,
): Promise<FunnelRow[]> {
  const { orgId, surveyIds, from, to, filters } = selection;
  const at = sql`coalesce(i.sent_at, i.send_at)`;
  const only = filters.map(({ name, value }) => sql`${valueOf(name)} = ${value}`);
  const value = by === null ? sql<string>`''` : valueOf(by);
  const hasBounced = sql`(i.state = 'failed' OR i.bounced_at IS NOT NULL) AND r.id IS NULL`;
  const { rows } = await sql<FunnelRow>`
    WITH asked AS (
      SELECT ${value} AS value,
             i.state = 'queued' AS is_queued, ${hasBounced} AS has_bounced, r.score
      FROM invitations i
      JOIN contacts c ON c.org_id = i.org_id AND c.id = i.contact_id
      LEFT JOIN responses r ON r.org_id = i.org_id AND r.invitation_id = i.id AND r.state = 'counted'
      WHERE i.org_id = ${orgId} AND i.survey_id = ANY (${[...surveyIds]}::uuid[]) AND i.state IN ('queued', 'sent', 'failed')
        AND (${from}::date IS NULL OR ${at} >= ${from}::date::timestamp AT TIME ZONE ${timeZone})
        AND (${to}::date IS NULL OR ${at} < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
        AND ${inTeams(selection, sql`c.properties`)}
        AND ${sql.join([sql`true`, ...only], sql` AND `)}
    ), known AS (
      SELECT value FROM (SELECT value, count(*) AS n FROM asked GROUP BY 1) AS counted
      ORDER BY n DESC, value LIMIT ${MAX_VALUES}
    )
    SELECT CASE WHEN r.value IN (SELECT value FROM known) THEN r.value ELSE '*' END AS value,
           count(*) FILTER (WHERE r.is_queued AND r.score IS NULL)::int AS queued,
           count(*) FILTER (WHERE NOT r.is_queued OR r.score IS NOT NULL)::int AS sent,
           count(*) FILTER (WHERE r.has_bounced)::int AS bounced,
           ${countOfScores} AS bins
    FROM asked r GROUP BY 1`.execute(db);
  return rows;
}
