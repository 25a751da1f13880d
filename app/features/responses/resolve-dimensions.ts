import type { OrgId } from '../../platform/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { BUILT_IN, CHANNEL, MAX_DIMENSIONS, maxValues, OTHER } from './dimension-limits.ts';
import {
  declareDimensions,
  insertDimensionValues,
  lockDimensions,
  selectDimensions,
} from './dimension-queries.ts';

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
    const rows = await selectDimensions(this.#db, orgId);
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
      await lockDimensions(tx, orgId);
      await declareDimensions(tx, orgId, [...new Set(news.map(([name]) => name))], now);
      await insertDimensionValues(tx, orgId, news);
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
    if (known.dimensions.has(name) || BUILT_IN.includes(name)) return true;
    const builtIn = BUILT_IN.filter((one) => known.dimensions.has(one)).length;
    const room = known.dimensions.size - builtIn < MAX_DIMENSIONS;
    return room && (declare === 'all' || (declare !== 'none' && declare.includes(name)));
  };
  const news = new Map<string, [string, string]>();
  const look = (name: string, value: string): void => {
    const values = known.values.get(name);
    const isNew = !values?.has(value) && value.trim() !== '' && (values?.size ?? 0) < maxValues(name);
    if (isNew && mayDeclare(name)) news.set(`${name}\n${value}`, [name, value]);
  };
  for (const { channel, properties } of answers) {
    look(CHANNEL, channel);
    for (const name of Object.keys(properties)) {
      if (name !== CHANNEL) look(name, properties[name] as string);
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
