import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { upsertContacts } from '../../contacts/upsert-contacts.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Survey } from '../../surveys/contract.ts';
import { type CountedResponse, findByIdempotencyKey, insertResponses } from '../ingest/queries.ts';
import { inheritTeam } from '../inherit-team.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import { rollupDeltas } from '../rollup-deltas.ts';
import { applyRollups } from '../rollup-queries.ts';
import type { ImportedRow } from './read-row.ts';

export const IMPORT_CHANNEL = 'import';

/** The same file imported into two surveys is two imports. */
const importKey = (survey: Survey, row: ImportedRow): string => `${survey.id}:${row.identity}`;

/** Writes one batch in one transaction; says how many were new. */
export async function writeRows(
  context: Context,
  actor: Actor,
  survey: Survey,
  dimensions: DimensionResolver,
  declare: readonly string[],
  rows: readonly ImportedRow[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const answers = rows.map((row) => ({ channel: IMPORT_CHANNEL, properties: row.properties }));
  const resolved = await dimensions.resolve(actor.orgId, answers, { declare }, now);
  return inTransaction(context.db, async (tx) => {
    const zone = (await lockTimeZones(tx, [actor.orgId])).get(actor.orgId) ?? 'UTC';
    const contactIds = await writeContacts(tx, actor, rows, now);
    const read = rows.map((row, i): CountedResponse & { dimensions: Record<string, string> } => ({
      orgId: actor.orgId,
      id: newId(),
      surveyId: survey.id,
      series: survey.series,
      contactId: contactIds[i] ?? null,
      score: row.score,
      comment: row.comment,
      channel: IMPORT_CHANNEL,
      answeredAt: row.answeredAt,
      day: localDay(row.answeredAt, zone),
      dimensions: resolved[i] ?? {},
      properties: row.properties,
      source: 'import',
      idempotencyKey: importKey(survey, row),
      bodyHash: null,
    }));
    const responses = await inheritTeam(tx, actor.orgId, dimensions, read, now);
    const inserted = await insertResponses(tx, responses, now);
    const news = responses.filter((response) => inserted.has(response.id));
    if (news.length === 0) return 0;
    await applyRollups(tx, rollupDeltas(news.map((answer) => ({ answer, by: 1 }))));
    const lines = { first: rows[0]?.line, last: rows.at(-1)?.line };
    const entry = { action: 'responses.imported', subjectType: 'survey', subjectId: survey.id };
    await recordAudit(tx, actor, { ...entry, details: { count: news.length, lines } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'responses', surveyId: survey.id }, now);
    return news.length;
  });
}

/** How many of these rows an import would find already there. */
export async function countKnown(
  context: Context,
  actor: Actor,
  survey: Survey,
  rows: readonly ImportedRow[],
): Promise<number> {
  const keys = rows.map((row) => importKey(survey, row));
  const found = await context.db.transaction().execute((tx) =>
    findByIdempotencyKey(
      tx,
      'import',
      keys.map((key) => ({ orgId: actor.orgId, key })),
    ),
  );
  const known = new Set(found.map((row) => row.key));
  // Two rows of one id: the second is a duplicate of the first.
  let duplicates = 0;
  for (const key of keys) {
    if (known.has(key)) duplicates += 1;
    known.add(key);
  }
  return duplicates;
}

async function writeContacts(
  tx: Tx,
  actor: Actor,
  rows: readonly ImportedRow[],
  now: Date,
): Promise<(string | null)[]> {
  const withContact = rows.flatMap((row, i) => (row.contact === null ? [] : [{ i, contact: row.contact }]));
  const ids: (string | null)[] = rows.map(() => null);
  if (withContact.length === 0) return ids;
  const found = await upsertContacts(
    tx,
    actor,
    withContact.map(({ contact }) => contact),
    now,
  );
  withContact.forEach(({ i }, position) => {
    ids[i] = found[position] ?? null;
  });
  return ids;
}
