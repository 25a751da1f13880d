import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { OrgId } from '../actor.ts';
import type { Logger } from '../logs.ts';
import type { Tx } from '../postgres/database.ts';

/** A piece of work that survives restarts. `run` may be called again after a crash: idempotent. */
export interface JobHandler<Payload> {
  readonly name: string;
  run(payload: Payload & { orgId: OrgId }): Promise<void>;
}

/** A failed job is tried again with growing pauses, for about a day. */
const RETRIES = { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 14_400 } as const;

/**
 * A job says so often that somebody works on it. When it falls silent, its worker was killed: the next look gives it
 * to another, instead of a quarter of an hour later.
 */
const HEARTBEAT = { heartbeatSeconds: 10 } as const;
const LOOK_SECONDS = 10;

/** One queue per job name, on the same database as everything else. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #log: Logger;

  constructor(pool: pg.Pool, log: Logger) {
    this.#log = log;
    this.#boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values as unknown[]) },
      schema: 'jobs',
      superviseIntervalSeconds: LOOK_SECONDS,
      monitorIntervalSeconds: LOOK_SECONDS,
    });
    this.#boss.on('error', (error) => log.warn({ err: error }, 'the job queue met an error; it goes on'));
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  async handle<Payload extends object>(job: JobHandler<Payload>): Promise<void> {
    await this.#makeQueue(job.name);
    await this.#boss.work<Payload & { orgId: OrgId }>(
      job.name,
      { batchSize: 20, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: false },
      async (jobs) => {
        for (const { data } of jobs) await job.run(data);
      },
    );
  }

  /** One that an older version made keeps its settings until it is told. */
  async #makeQueue(name: string): Promise<void> {
    await this.#boss.createQueue(name, { ...RETRIES, ...HEARTBEAT });
    await this.#boss.updateQueue(name, { ...RETRIES, ...HEARTBEAT });
  }

  /** Adds work in the caller's transaction: it exists exactly when the commit does. */
  async add(tx: Tx, name: string, payloads: ({ orgId: OrgId } & object)[]): Promise<void> {
    await this.#boss.insert(
      name,
      payloads.map((data) => ({ data })),
      { db: fromKysely(tx) },
    );
  }

  /** Runs `name` by the clock: a cron line in UTC. */
  async schedule(name: string, cron: string, run: () => Promise<void>): Promise<void> {
    await this.#makeQueue(name);
    await this.#boss.schedule(name, cron);
    await this.#boss.work(name, { pollingIntervalSeconds: 5 }, async () => run());
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 }).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'the job queue did not stop by itself');
    });
  }
}
