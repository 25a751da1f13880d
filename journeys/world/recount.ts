import { attachEmbeddedPostgres } from '../../app/platform/embedded-postgres/attach-embedded-postgres.ts';
import type { Connection } from '../../app/platform/embedded-postgres/connection.ts';
import { query } from '../../app/platform/embedded-postgres/testing/query.ts';
import type { BoucleServer } from './server.ts';

export interface Recount {
  /** Rows of the rollups that the answers do not say, and the other way round. */
  readonly differences: number;
  readonly rolled: number;
  readonly counted: number;
  /** Mails about an invitation that were written more than once, or not sent. */
  readonly strayMails: number;
}

const BINS = `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}]`;

const RECOUNT = `
WITH recount AS (
  SELECT org_id, survey_id, '' AS dimension, day, '' AS value, series, ${BINS} AS bins FROM responses
  WHERE state = 'counted' GROUP BY 1, 2, 4, 6
  UNION ALL
  SELECT org_id, survey_id, d.key, day, d.value, series, ${BINS} FROM responses, jsonb_each_text(dimensions) AS d (key, value)
  WHERE state = 'counted' GROUP BY 1, 2, 3, 4, 5, 6
), stored AS (
  SELECT org_id, survey_id, dimension, day, value, series, bins FROM rollups WHERE bins <> array_fill(0, ARRAY[11])
)
SELECT ((SELECT count(*) FROM (TABLE recount EXCEPT TABLE stored) a)
      + (SELECT count(*) FROM (TABLE stored EXCEPT TABLE recount) b))::int AS differences,
  (SELECT coalesce(sum(n), 0) FROM stored, unnest(bins) AS n WHERE dimension = '')::int AS rolled,
  (SELECT count(*) FROM responses WHERE state = 'counted')::int AS counted,
  (SELECT count(*) FROM invitations i WHERE ARRAY['sent'] IS DISTINCT FROM
    (SELECT array_agg(state) FROM mails m WHERE m.org_id = i.org_id AND m.about_id = i.id))::int AS "strayMails"`;

/** Counts again from the rows themselves. */
export async function recountIn(connection: Connection | string): Promise<Recount | undefined> {
  return (await query<Recount & Record<string, unknown>>(connection, RECOUNT))[0];
}

/** The same in the server's database, beside the running server. */
export async function recount(server: BoucleServer): Promise<Recount | undefined> {
  if (server.databaseUrl !== null) return recountIn(server.databaseUrl);
  const postgres = await attachEmbeddedPostgres(server.folder);
  try {
    return await recountIn(postgres.connection);
  } finally {
    await postgres.stop();
  }
}
