import { classify, type Score } from '@boucle/stats';
import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { upsertContacts } from '../../contacts/upsert-contacts.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import type { Survey } from '../../surveys/contract.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import type { NewResponse, RecordedResponse } from './new-response.ts';
import { type CountedResponse, findByIdempotencyKey, insertResponses } from './queries.ts';
import { recordEffects } from './record-effects.ts';

/** One request that waits for its commit. */
export interface IngestItem {
  readonly actor: Actor;
  readonly survey: Survey;
  readonly input: NewResponse;
  readonly idempotencyKey: string | null;
  readonly bodyHash: Buffer | null;
}

type Result = Outcome<RecordedResponse>;

/** Writes a batch in one transaction: answers, then rollups with facts and audit. Contacts where given. */
export async function writeBatch(
  context: Context,
  dimensions: DimensionResolver,
  items: readonly IngestItem[],
): Promise<readonly Result[]> {
  const now = context.clock();
  // Of several requests with one key in this batch the first is written; the others are told of it.
  const firsts = new Map<string, number>();
  const first = items.map((item, i) => {
    const key = item.idempotencyKey === null ? String(i) : `${item.actor.orgId} ${item.idempotencyKey}`;
    if (!firsts.has(key)) firsts.set(key, i);
    return firsts.get(key) as number;
  });
  const chosen = items.map((_item, i) => i).filter((i) => first[i] === i);
  const resolved = await resolveDimensions(
    dimensions,
    chosen.map((i) => items[i] as IngestItem),
    now,
  );

  const written = await context.db.transaction().execute(async (tx) => {
    const rows = await toRows(tx, resolved, now);
    const inserted = await insertResponses(tx, rows, now);
    const news = rows.filter((row) => inserted.has(row.id));
    const actors = new Map(resolved.map(({ item }, i) => [rows[i]?.id ?? '', item.actor]));
    if (news.length > 0) await recordEffects(tx, news, (row) => actors.get(row.id) as Actor, now);
    const known = rows.filter((row) => !inserted.has(row.id));
    return { rows, inserted, earlier: await readEarlier(tx, known) };
  });
  context.nudge.send('outbox');

  const byChosen = new Map(chosen.map((i, position) => [i, position]));
  return items.map((item, i): Result => {
    const row = written.rows[byChosen.get(first[i] as number) as number] as CountedResponse;
    const isOriginal = first[i] === i && written.inserted.has(row.id);
    if (isOriginal) return done(toAnswer(item.survey, row));
    const earlier = written.earlier.get(`${item.actor.orgId} ${item.idempotencyKey}`) ?? {
      ...row,
      state: 'counted',
    };
    const same = item.bodyHash !== null && earlier.bodyHash?.equals(item.bodyHash) === true;
    return same
      ? done(toAnswer(item.survey, earlier))
      : refused('key-reused', 'responses:problems.key-reused');
  });
}

type Resolved = { item: IngestItem; dimensions: Record<string, string> };

async function resolveDimensions(
  resolver: DimensionResolver,
  items: readonly IngestItem[],
  now: Date,
): Promise<Resolved[]> {
  const resolved: Resolved[] = [];
  const byOrg = Map.groupBy(items.keys(), (i) => (items[i] as IngestItem).actor.orgId);
  for (const [orgId, positions] of byOrg) {
    const answers = positions.map((i) => {
      const { input } = items[i] as IngestItem;
      return { channel: input.channel, properties: { ...input.contact?.properties, ...input.properties } };
    });
    const found = await resolver.resolve(orgId, answers, { declare: 'all' }, now);
    positions.forEach((i, position) => {
      resolved[i] = { item: items[i] as IngestItem, dimensions: found[position] ?? {} };
    });
  }
  return resolved;
}

async function toRows(tx: Tx, resolved: readonly Resolved[], now: Date): Promise<CountedResponse[]> {
  const zones = await lockTimeZones(tx, [...new Set(resolved.map(({ item }) => item.actor.orgId))]);
  const contactIds = await writeContacts(tx, resolved, now);
  return resolved.map(({ item, dimensions }, i) => {
    const answeredAt = item.input.answeredAt === undefined ? now : new Date(item.input.answeredAt);
    return {
      orgId: item.actor.orgId,
      id: newId(),
      surveyId: item.survey.id,
      series: item.survey.series,
      contactId: contactIds[i] ?? null,
      score: item.input.score,
      comment: item.input.comment?.trim() || null,
      channel: item.input.channel,
      answeredAt,
      day: localDay(answeredAt, zones.get(item.actor.orgId) ?? 'UTC'),
      dimensions,
      properties: item.input.properties ?? {},
      source: 'api',
      idempotencyKey: item.idempotencyKey,
      bodyHash: item.bodyHash,
    };
  });
}

async function writeContacts(tx: Tx, resolved: readonly Resolved[], now: Date): Promise<(string | null)[]> {
  const ids: (string | null)[] = resolved.map(() => null);
  const withContact = [...resolved.keys()].filter((i) => resolved[i]?.item.input.contact !== undefined);
  const byActor = Map.groupBy(withContact, (i) => (resolved[i] as Resolved).item.actor);
  for (const [actor, positions] of byActor) {
    const inputs = positions.map((i) => (resolved[i] as Resolved).item.input.contact ?? {});
    const found = await upsertContacts(tx, actor, inputs, now);
    positions.forEach((i, position) => {
      ids[i] = found[position] ?? null;
    });
  }
  return ids;
}

async function readEarlier(tx: Tx, known: readonly CountedResponse[]) {
  const wanted = known.flatMap(({ orgId, idempotencyKey: key }) => (key === null ? [] : [{ orgId, key }]));
  const found = wanted.length === 0 ? [] : await findByIdempotencyKey(tx, 'api', wanted);
  return new Map(found.map((row) => [`${row.orgId} ${row.key}`, row]));
}

function toAnswer(
  survey: Survey,
  row: {
    id: string;
    score: number;
    contactId: string | null;
    answeredAt: Date;
    state?: RecordedResponse['state'];
  },
): RecordedResponse {
  return {
    id: row.id,
    survey: survey.slug,
    score: row.score,
    band: classify(row.score as Score),
    state: row.state ?? 'counted',
    contactId: row.contactId,
    answeredAt: row.answeredAt.toISOString(),
  };
}
