import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Logger } from '../logs.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** A read accepts both; a write that must be atomic with another takes a Tx. */
export type Db = Database | Tx;

// int8 counts fit a double: no table will hold 2^53 rows.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a calendar day without a zone: it stays the text that PostgreSQL gives, YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

/** Enough for the mail senders, the queue and the web; a small server's PostgreSQL allows 50. */
const POOL_SIZE = 16;

/**
 * A statement that begins with this comment is parsed and planned once per connection. For one that runs all day
 * and takes its rows as arrays, so that its text is always the same.
 */
const PREPARED = /^\/\* prepared: (\S+) \*\//;

type Query = (this: pg.Client, statement: unknown, ...rest: unknown[]) => unknown;

class OrderlyClient extends pg.Client {
  #running: Promise<unknown> | null = null;

  override query = ((statement: unknown, ...rest: unknown[]) => {
    const name = typeof statement === 'string' ? PREPARED.exec(statement)?.[1] : undefined;
    const query = pg.Client.prototype.query as Query;
    const ask = () => query.call(this, name === undefined ? statement : { name, text: statement }, ...rest);
    const isPromised = typeof statement === 'string' && typeof rest.at(-1) !== 'function';
    return isPromised ? this.#inTurn(ask as () => Promise<unknown>) : ask();
  }) as pg.Client['query'];

  /** One question at a time, as pg asks: when one of several in a Promise.all fails, ROLLBACK comes beside the next. */
  #inTurn(ask: () => Promise<unknown>): Promise<unknown> {
    const asked = this.#running === null ? ask() : this.#running.then(ask);
    const settled: Promise<unknown> = asked.then(
      () => this.#isFree(settled),
      () => this.#isFree(settled),
    );
    this.#running = settled;
    return asked;
  }

  #isFree(settled: Promise<unknown>): void {
    if (this.#running === settled) this.#running = null;
  }
}

export function createPool(connection: pg.PoolConfig, log: Logger, size = POOL_SIZE): pg.Pool {
  const pool = new pg.Pool({ ...connection, Client: OrderlyClient, max: size, application_name: 'boucle' });
  // Without a listener an idle connection that PostgreSQL closes would end the process.
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ err: plain(error) }, 'a database connection was lost');
  });
  // The same for one that is lent out and waits between two statements of a transaction.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ err: plain(error) }, 'a database connection in use was lost'));
  });
  return pool;
}

/** The pool hangs the whole connection on the error: pages of a log, and nothing to learn from. */
function plain(error: Error & { code?: string }): { message: string; code: string | undefined } {
  return { message: error.message, code: error.code };
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
