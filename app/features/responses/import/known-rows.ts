import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { Survey } from '../../surveys/contract.ts';
import { findByIdempotencyKey } from '../ingest/queries.ts';
import { importKey } from './import-key.ts';
import type { ImportedRow } from './read-row.ts';

/** Counts rows that are already there, or came earlier in this file, without writing. */
export class KnownRows {
  readonly #seen = new Set<string>();
  readonly #db: Db;
  readonly #actor: Actor;
  readonly #survey: Survey;

  constructor(db: Db, actor: Actor, survey: Survey) {
    this.#db = db;
    this.#actor = actor;
    this.#survey = survey;
  }

  async count(rows: readonly ImportedRow[]): Promise<number> {
    const { orgId } = this.#actor;
    const keys = rows.map((row) => importKey(this.#survey, row));
    const wanted = keys.map((key) => ({ orgId, key }));
    const found = await findByIdempotencyKey(this.#db, 'import', wanted);
    const stored = new Set(found.map((row) => row.key));
    let known = 0;
    for (const [i, key] of keys.entries()) {
      if (stored.has(key) || this.#seen.has(key)) known += 1;
      // Records without an id of their own are told apart by their rank: none comes twice.
      else if (rows[i]?.identity.startsWith('id:')) this.#seen.add(key);
    }
    return known;
  }
}
