import { setTimeout as pause } from 'node:timers/promises';
import { belongsToCluster } from './cluster-processes.ts';
import { clusterFolder, type Home } from './home.ts';
import type { Postmaster } from './postmaster.ts';

const CHECK_ADOPTED_EVERY_MS = 250;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** Shorter lives than this count as one trouble, and the delays go on growing. */
const STABLE_AFTER_MS = 10_000;
/** A full disk may be emptied and a repair may take a while: the attempts go on, but the caller is told. */
const TELL_AFTER_MS = 60_000;

export interface Supervision {
  current(): Postmaster;
  /** No restart from now on; resolves when none is under way. */
  end(): Promise<void>;
}

export function supervisePostmaster(
  home: Home,
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  log: (line: string) => void,
  onDown: (error: Error) => void,
): Supervision {
  const ending = new AbortController();
  let postmaster = first;

  async function superviseUntilEnd(): Promise<void> {
    let delay = 0;
    while (true) {
      const startedAt = performance.now();
      await deathOf(home, postmaster, ending.signal);
      if (ending.signal.aborted) return;
      log(`PostgreSQL (pid ${postmaster.pid}) ended unexpectedly: starting it again`);
      if (performance.now() - startedAt > STABLE_AFTER_MS) delay = 0;
      delay = await restartWithDelays(delay);
    }
  }

  async function restartWithDelays(initialDelay: number): Promise<number> {
    const downSince = performance.now();
    let isTold = false;
    for (let delay = initialDelay; ; ) {
      if (delay > 0) await pause(delay, undefined, { signal: ending.signal }).catch(() => {});
      if (ending.signal.aborted) return delay;
      delay = Math.min(Math.max(delay * 2, FIRST_DELAY_MS), LONGEST_DELAY_MS);
      try {
        postmaster = await restart();
        log(`PostgreSQL is running again (pid ${postmaster.pid})`);
        return delay;
      } catch (error) {
        log(`PostgreSQL could not be started again: ${(error as Error).message}`);
        if (!isTold && performance.now() - downSince > TELL_AFTER_MS) {
          isTold = true;
          onDown(error as Error);
        }
      }
    }
  }

  const running = superviseUntilEnd();
  return {
    current: () => postmaster,
    end: () => {
      ending.abort();
      return running;
    },
  };
}

async function deathOf(home: Home, postmaster: Postmaster, ending: AbortSignal): Promise<void> {
  const { child } = postmaster;
  if (child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      ending.addEventListener('abort', () => resolve(), { once: true });
    });
    return;
  }
  while (!ending.aborted && belongsToCluster(postmaster.pid, clusterFolder(home))) {
    await pause(CHECK_ADOPTED_EVERY_MS, undefined, { signal: ending }).catch(() => {});
  }
}
