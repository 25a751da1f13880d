import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';

/** Shorter than this, a name or an id is found in words that have nothing to do with it. */
const TRACE_MIN = 3;

/**
 * A refused cell that holds one of these texts is emptied. The sample of a file that does is dropped once the import
 * is over; before that the file itself is there, and whoever brings it in is asked about people who were forgotten.
 */
export async function forgetCells(tx: Tx, orgId: OrgId, traces: readonly string[]): Promise<void> {
  const texts = traces.filter((trace) => trace.length >= TRACE_MIN).map((trace) => trace.toLowerCase());
  if (texts.length === 0) return;
  const holds = (text: string) => sql`EXISTS (
    SELECT FROM unnest(${texts}::text[]) AS t (text) WHERE strpos(lower(${sql.raw(text)}), t.text) > 0)`;
  await sql`UPDATE import_problems SET value = '' WHERE org_id = ${orgId} AND ${holds('value')}`.execute(tx);
  await sql`
    UPDATE imports SET shape = NULL
    WHERE org_id = ${orgId} AND state IN ('done', 'failed', 'cancelled') AND shape IS NOT NULL
      AND ${holds('shape::text')}`.execute(tx);
}
