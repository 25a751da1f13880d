import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import type { Survey } from '../../surveys/contract.ts';
import { bandOf } from '../../surveys/scale.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import { insertBatch, insertEffects, isKnownKey } from './batch-queries.ts';
import {
  type IngestItem,
  nameContacts,
  organizationsOf,
  type ResolvedItem,
  resolveDimensions,
  toRows,
  writePeople,
} from './batch-rows.ts';
import { effectsOf } from './effects-of.ts';
import type { RecordedResponse } from './new-response.ts';
import { type CountedResponse, findByIdempotencyKey, prepareInsertion } from './queries.ts';

/** What a process remembers from one batch to the next. The database is asked whether the zones still hold. */
export interface IngestMemory {
  readonly dimensions: DimensionResolver;
  readonly zones: Map<OrgId, string>;
}

interface Written {
  readonly rows: readonly CountedResponse[];
  readonly inserted: ReadonlySet<string>;
  /** The answers that hold the keys of those that were left out, by organization and key. */
  readonly earlier: Awaited<ReturnType<typeof readEarlier>>;
}

type Result = Outcome<RecordedResponse>;

/** Writes a batch in one transaction, and answers each request in their order. */
export async function writeBatch(
  context: Context,
  memory: IngestMemory,
  items: readonly IngestItem[],
): Promise<readonly Result[]> {
  const now = context.clock();
  // Of several requests with one key in this batch the first is written; the others are told of it.
  const firsts = new Map<string, number>();
  const first = items.map((item, i) => {
    if (item.idempotencyKey === null) return i;
    const key = `${item.actor.orgId} ${item.idempotencyKey}`;
    if (!firsts.has(key)) firsts.set(key, i);
    return firsts.get(key) as number;
  });
  const chosen = items.map((_item, i) => i).filter((i) => first[i] === i);
  const resolved = await resolveDimensions(
    memory.dimensions,
    chosen.map((i) => items[i] as IngestItem),
    now,
  );

  const written =
    (await writeQuickly(context, memory, resolved, now)) ??
    (await writeCarefully(context, memory, resolved, now));
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

/** As almost every batch goes: zones are known, keys are new. Null when that does not hold. */
async function writeQuickly(
  { db }: Context,
  memory: IngestMemory,
  resolved: readonly ResolvedItem[],
  now: Date,
): Promise<Written | null> {
  const zones = new Map<OrgId, string>();
  for (const orgId of organizationsOf(resolved)) {
    const zone = memory.zones.get(orgId);
    if (zone === undefined) return null;
    zones.set(orgId, zone);
  }
  const write = async (
    on: Db,
    contactIds: readonly (string | null)[],
    answers: readonly ResolvedItem[],
  ): Promise<Written | null> => {
    const rows = toRows(answers, contactIds, zones, now);
    const effects = effectsOf(rows, actorOf(rows, answers));
    const isWritten = await insertBatch(on, rows, effects, zones, now);
    return isWritten ? { rows, inserted: new Set(rows.map((row) => row.id)), earlier: new Map() } : null;
  };
  try {
    if (!nameContacts(resolved)) return await write(db, [], resolved);
    return await inTransaction(db, async (tx) => {
      const people = await writePeople(tx, memory.dimensions, resolved, now);
      return write(tx, people.contactIds, people.resolved);
    });
  } catch (error) {
    if (isKnownKey(error)) return null;
    throw error;
  }
}

/** Leaves out what is known by its key, and says which answers hold those keys. */
async function writeCarefully(
  { db }: Context,
  memory: IngestMemory,
  resolved: readonly ResolvedItem[],
  now: Date,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const zones = await lockTimeZones(tx, organizationsOf(resolved));
    for (const [orgId, zone] of zones) memory.zones.set(orgId, zone);
    const people = await writePeople(tx, memory.dimensions, resolved, now);
    const rows = toRows(people.resolved, people.contactIds, zones, now);
    const news = await prepareInsertion(rows, now)(tx);
    const inserted = new Set(news.map(({ id }) => id));
    if (news.length > 0) await insertEffects(tx, effectsOf(news, actorOf(rows, resolved)), now);
    const known = rows.filter((row) => !inserted.has(row.id));
    return { rows, inserted, earlier: await readEarlier(tx, known) };
  });
}

function actorOf(rows: readonly CountedResponse[], resolved: readonly ResolvedItem[]) {
  const actors = new Map(rows.map((row, i) => [row.id, (resolved[i] as ResolvedItem).item.actor]));
  return (row: CountedResponse): Actor => actors.get(row.id) as Actor;
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
    band: bandOf(survey.kind, row.score),
    state: row.state ?? 'counted',
    contactId: row.contactId,
    answeredAt: row.answeredAt.toISOString(),
  };
}
