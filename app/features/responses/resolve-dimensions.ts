import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';

/** More would make every answer write many rollup rows, and no screen could offer them. */
export const MAX_DIMENSIONS = 10;

/** A property with more values than this is an identifier, not a segment. */
export const MAX_VALUES = 200;

/** Stands for every value past the limit. */
export const OTHER = '*';

/** Always there, and not counted among the declared ones. */
export const CHANNEL = 'channel';

interface Known {
  readonly dimensions: Set<string>;
  readonly values: Map<string, Set<string>>;
}

export interface ResolveOptions {
  /** Which unknown properties may become dimensions: all, none, or those named. */
  readonly declare: 'all' | 'none' | readonly string[];
}

/** Tells which properties figures are split by. One per process; it remembers what it has read. */
export class DimensionResolver {
  readonly #known = new Map<OrgId, Known>();
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The dimensions of each answer: declared properties, values past the limit folded to OTHER, blanks left out. */
  async resolve(
    orgId: OrgId,
    answers: readonly { channel: string; properties: Readonly<Record<string, string>> }[],
    { declare }: ResolveOptions,
    now: Date,
  ): Promise<Record<string, string>[]> {
    const known = this.#known.get(orgId) ?? (await this.#read(orgId));
    const news = unknownPairs(known, answers, declare);
    const current = news.length === 0 ? known : await this.#learn(orgId, news, now);
    return answers.map((answer) => snapshot(current, answer));
  }

  async #read(orgId: OrgId): Promise<Known> {
    const { rows } = await sql<{ name: string; value: string | null }>`
      SELECT d.name, v.value FROM dimensions d
      LEFT JOIN dimension_values v ON v.org_id = d.org_id AND v.dimension = d.name
      WHERE d.org_id = ${orgId}`.execute(this.#db);
    const known: Known = { dimensions: new Set(rows.map((row) => row.name)), values: new Map() };
    for (const { name, value } of rows) {
      const values = known.values.get(name) ?? new Set();
      known.values.set(name, value === null ? values : values.add(value));
    }
    this.#known.set(orgId, known);
    return known;
  }

  /** In a transaction of its own and under a lock, so that processes agree on what fits the limits. */
  async #learn(orgId: OrgId, news: readonly [name: string, value: string][], now: Date): Promise<Known> {
    await this.#db.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dimensions ${orgId}`}, 0))`.execute(tx);
      const names = [...new Set(news.map(([name]) => name))];
      await sql`
        INSERT INTO dimensions (org_id, name, created_at)
        SELECT ${orgId}::uuid, name, ${now}::timestamptz FROM unnest(${names}::text[]) WITH ORDINALITY AS n (name, position)
        WHERE name = ${CHANNEL} OR position <= ${MAX_DIMENSIONS} - (
          SELECT count(*) FROM dimensions WHERE org_id = ${orgId} AND name <> ${CHANNEL}
        ) ON CONFLICT (org_id, name) DO NOTHING`.execute(tx);
      await sql`
        INSERT INTO dimension_values (org_id, dimension, value)
        SELECT ${orgId}::uuid, n.name, n.value FROM (
          SELECT name, value, row_number() OVER (PARTITION BY name ORDER BY position) AS rank
          FROM unnest(${news.map(([name]) => name)}::text[], ${news.map(([, value]) => value)}::text[])
            WITH ORDINALITY AS n (name, value, position)
        ) n
        JOIN dimensions d ON d.org_id = ${orgId} AND d.name = n.name
        WHERE n.rank <= ${MAX_VALUES} - (
          SELECT count(*) FROM dimension_values v WHERE v.org_id = ${orgId} AND v.dimension = n.name
        ) ON CONFLICT (org_id, dimension, value) DO NOTHING`.execute(tx);
    });
    return this.#read(orgId);
  }
}

function unknownPairs(
  known: Known,
  answers: readonly { channel: string; properties: Readonly<Record<string, string>> }[],
  declare: ResolveOptions['declare'],
): [string, string][] {
  const mayDeclare = (name: string): boolean => {
    if (known.dimensions.has(name) || name === CHANNEL) return true;
    const room = known.dimensions.size - (known.dimensions.has(CHANNEL) ? 1 : 0) < MAX_DIMENSIONS;
    return room && (declare === 'all' || (declare !== 'none' && declare.includes(name)));
  };
  const news = new Map<string, [string, string]>();
  for (const { channel, properties } of answers) {
    for (const [name, value] of Object.entries({ ...properties, [CHANNEL]: channel })) {
      const values = known.values.get(name);
      const isNew = value.trim() !== '' && !values?.has(value) && (values?.size ?? 0) < MAX_VALUES;
      if (isNew && mayDeclare(name)) news.set(`${name}\n${value}`, [name, value]);
    }
  }
  return [...news.values()];
}

function snapshot(
  known: Known,
  { channel, properties }: { channel: string; properties: Readonly<Record<string, string>> },
): Record<string, string> {
  const dimensions: Record<string, string> = {};
  for (const name of known.dimensions) {
    const value = name === CHANNEL ? channel : properties[name];
    if (value !== undefined && value.trim() !== '')
      dimensions[name] = known.values.get(name)?.has(value) ? value : OTHER;
  }
  return dimensions;
}
