import { setTimeout as pause } from 'node:timers/promises';
import { isClusterProcess } from './cluster-processes.ts';
import type { Home } from './home.ts';
import type { Postmaster } from './postmaster.ts';

const CHECK_ADOPTED_EVERY_MS = 250;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** Shorter lives than this are one trouble, and the delays go on growing. */
const STABLE_AFTER_MS = 10_000;
/** A full disk may be emptied again: the attempts go on, but the caller is told. */
const TELL_AFTER_MS = 60_000;

export interface Supervision {
  current(): Postmaster;
  /** No restart from now on; resolves when none is under way. */
  end(): Promise<void>;
}

export interface SupervisionOptions {
  restart: (ending: AbortSignal) => Promise<Postmaster>;
  log: (line: string) => void;
  onDown: (error: Error) => void;
  tellAfterMs?: number;
}

export function supervisePostmaster(home: Home, first: Postmaster, options: SupervisionOptions): Supervision {
  const { log, tellAfterMs = TELL_AFTER_MS } = options;
  const ending = new AbortController();
  let postmaster = first;

  async function superviseUntilEnd(): Promise<void> {
    let delay = 0;
    while (true) {
      const since = performance.now();
      await deathOf(postmaster, home, ending.signal);
      if (ending.signal.aborted) return;
      log(`PostgreSQL (pid ${postmaster.pid}) ended unexpectedly: starting it again`);
      if (performance.now() - since > STABLE_AFTER_MS) delay = 0;
      delay = await restartWithDelays(delay);
    }
  }

  async function restartWithDelays(firstDelay: number): Promise<number> {
    const outage = { since: performance.now(), isTold: false, lastMessage: '' };
    for (let delay = firstDelay; ; ) {
      if (delay > 0) await pauseUnless(ending.signal, delay);
      if (ending.signal.aborted) return delay;
      delay = Math.min(Math.max(delay * 2, FIRST_DELAY_MS), LONGEST_DELAY_MS);
      try {
        postmaster = await options.restart(ending.signal);
        log(`PostgreSQL is running again (pid ${postmaster.pid})`);
        return delay;
      } catch (error) {
        if (!ending.signal.aborted) report(error as Error, outage);
      }
    }
  }

  function report(error: Error, outage: { since: number; isTold: boolean; lastMessage: string }): void {
    if (error.message !== outage.lastMessage) log(`PostgreSQL cannot be started again yet: ${error.message}`);
    outage.lastMessage = error.message;
    if (outage.isTold || performance.now() - outage.since < tellAfterMs) return;
    outage.isTold = true;
    options.onDown(error);
  }

  const supervising = superviseUntilEnd();
  return {
    current: () => postmaster,
    end: () => {
      ending.abort();
      return supervising;
    },
  };
}

async function deathOf({ pid, child }: Postmaster, home: Home, ending: AbortSignal): Promise<void> {
  if (!child) {
    while (!ending.aborted && isClusterProcess(pid, home)) await pauseUnless(ending, CHECK_ADOPTED_EVERY_MS);
    return;
  }
  if (ending.aborted || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    ending.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function pauseUnless(ending: AbortSignal, forMs: number): Promise<void> {
  await pause(forMs, undefined, { signal: ending }).catch(() => {});
}
