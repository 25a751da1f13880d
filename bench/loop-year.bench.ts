import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { NODE_FLAGS } from '../app/bin/find-node.mjs';
import { chanceOf } from '../app/entry/testing/loop/chance.ts';
import { simulateLoop } from '../app/entry/testing/loop/simulate-loop.ts';
import { withTestDatabase } from '../app/platform/testing/test-database.ts';
import type { BenchRow } from './bench-row.ts';
import { loopContext } from './loop-year-worker.ts';

const CONTACTS = 2_000;
const DAYS = 365;
const STEP_HOURS = 2;

/** Two surveys a year for each. */
const ANSWERS_AN_HOUR = (2 * CONTACTS) / (DAYS * 24);

/** The share of moments at which the process that acts is killed, and within how many milliseconds. */
const KILLED = 0.03;
const WITHIN_MS = 60;

const WORKER = fileURLToPath(new URL('loop-year-worker.ts', import.meta.url));

/** A process that does what is due, and a new one after each death. */
class Worker {
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #answers: AsyncIterator<string> | null = null;
  kills = 0;

  constructor(connection: pg.PoolConfig) {
    this.#env = { ...process.env, LOOP_YEAR: JSON.stringify(connection) };
  }

  /** Sends the moment; true once all that is due was done, false when the process died before. */
  async tick(now: Date): Promise<boolean> {
    if (this.#child === null) {
      this.#child = spawn(process.execPath, [...NODE_FLAGS, WORKER], {
        env: this.#env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const output = this.#child.stdout;
      if (output === null) throw new Error('no output');
      this.#answers = createInterface({ input: output })[Symbol.asyncIterator]();
    }
    this.#child.stdin?.write(`${now.toISOString()}\n`);
    return (await this.#answers?.next())?.done === false;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
    this.kills += 1;
  }
}

/** A year of answers, contacts, promises and playbooks, while the process that acts dies again and again. */
export async function run(): Promise<BenchRow[]> {
  return withTestDatabase(async (connection) => {
    const chance = chanceOf(20_270_101);
    const { context, setClock } = loopContext(connection, new Date('2026-06-15T10:00:00Z'));
    const worker = new Worker(connection);
    const began = performance.now();
    try {
      const { counts, faults } = await simulateLoop(context, {
        contacts: CONTACTS,
        answersAnHour: ANSWERS_AN_HOUR,
        days: DAYS,
        stepHours: STEP_HOURS,
        chance,
        setClock,
        tick: async (now) => {
          for (let isKilled = chance.isOn(KILLED); ; isKilled = false) {
            const done = worker.tick(now);
            if (isKilled) {
              await delay(chance.below(WITHIN_MS));
              await worker.kill();
            }
            const isDone = await done;
            if (isDone && !isKilled) return;
            if (!isDone && !isKilled) throw new Error('the process died by itself');
          }
        },
      });
      for (const fault of faults.slice(0, 20)) console.error(fault);
      const seconds = Math.round((performance.now() - began) / 1000);
      const of = `${CONTACTS} contacts, ${DAYS} days, ${worker.kills} × SIGKILL, ${seconds} s`;
      return [
        {
          name: 'done twice, too early, too late or never',
          value: faults.length,
          unit: '',
          target: '0',
          ok: faults.length === 0,
          note: of,
        },
        ...Object.entries(counts).map(([name, value]) => ({ name, value, unit: '' })),
      ];
    } finally {
      await worker.kill();
      await context.db.destroy();
    }
  });
}
