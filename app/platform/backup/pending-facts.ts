import type pg from 'pg';
import { quotedTable, selectSql, type TableShape } from './backup-format.ts';

/** Which fact a job was made of. */
export interface JobOfTopic {
  readonly topic: string;
  /** The job's name. */
  readonly name: string;
}

const OUTBOX = 'public.outbox';

/**
 * The rows of a table as SQL. The outbox takes along what was handed to the queue and is not done yet: the queue's own
 * tables are not in a backup, so these facts are told once more, as after a crash.
 */
export async function rowsOf(
  client: pg.ClientBase,
  table: TableShape,
  jobs: readonly JobOfTopic[],
): Promise<string> {
  if (table.name !== OUTBOX || jobs.length === 0) return selectSql(table);
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('jobs.job') IS NOT NULL AS found",
  );
  if (rows[0]?.found !== true) return selectSql(table);
  const topics = jobs
    .map(({ topic, name }) => `(${client.escapeLiteral(topic)}, ${client.escapeLiteral(name)})`)
    .join(', ');
  const columns = table.columns.map((name) => client.escapeIdentifier(name)).join(', ');
  return `SELECT ${columns} FROM (
    SELECT org_id, id, topic, payload, created_at FROM ${quotedTable(OUTBOX)}
    UNION ALL
    SELECT (j.data ->> 'orgId')::uuid, j.id, t.topic, (j.data -> 'payload')::jsonb, j.created_on
    FROM jobs.job j JOIN (VALUES ${topics}) AS t (topic, name) USING (name) WHERE j.state < 'completed'
  ) AS facts`;
}
