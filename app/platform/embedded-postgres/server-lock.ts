import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type ExclusiveLock, tryExclusiveLock } from './exclusive-lock.ts';
import type { Home } from './home.ts';
import { waitUntil } from './wait-until.ts';
import { writeDurably } from './write-durably.ts';

const STOPPING_WITHIN_MS = 20_000;
/** A predecessor that was told to stop a moment ago has not said so yet. */
const SAYS_SO_WITHIN_MS = 1_000;

interface Holder {
  pid: number;
  host: string;
  state: 'running' | 'stopping';
}

export interface ServerLock {
  /** From now on a successor waits instead of giving up. */
  announceStop(): void;
  release(): void;
}

/** One server at a time on a folder. Waits for a predecessor that is stopping; refuses beside a running one. */
export async function acquireServerLock(home: Home, log: (line: string) => void): Promise<ServerLock> {
  let lock: ExclusiveLock | undefined;
  const isHeldOr = (giveUp: () => boolean) => () => {
    lock = tryExclusiveLock(join(home.folder, 'server.lock'), home.user);
    return lock !== undefined || giveUp();
  };
  const isStopping = () => readHolder(home)?.state === 'stopping';
  await waitUntil(isHeldOr(isStopping), SAYS_SO_WITHIN_MS);
  if (!lock && isStopping()) {
    log(`Waiting for the previous server (${describe(readHolder(home))}) to stop`);
    await waitUntil(
      isHeldOr(() => !isStopping()),
      STOPPING_WITHIN_MS,
    );
  }
  if (!lock) {
    const holder = describe(readHolder(home));
    throw new EmbeddedPostgresError(
      isStopping()
        ? `The previous server (${holder}) has not stopped within ${STOPPING_WITHIN_MS / 1000} s: end it, and start again.`
        : `Boucle is already running on ${home.folder} (${holder}). Stop it first, or set BOUCLE_DATA to another folder.`,
    );
  }
  const say = (state: Holder['state']) =>
    writeDurably(
      holderFile(home),
      `${JSON.stringify({ pid: process.pid, host: hostname(), state } satisfies Holder)}\n`,
      home.user,
    );
  say('running');
  const held = lock;
  return { announceStop: () => say('stopping'), release: () => held.release() };
}

/** What the holder of the lock says of itself; undefined when no server runs. */
export function findServer(home: Home): Holder | undefined {
  const lock = tryExclusiveLock(join(home.folder, 'server.lock'), home.user);
  lock?.release();
  return lock ? undefined : (readHolder(home) ?? { pid: 0, host: hostname(), state: 'running' });
}

const holderFile = (home: Home): string => join(home.folder, 'server.json');

function readHolder(home: Home): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(home), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function describe(holder: Holder | undefined): string {
  if (!holder?.pid) return 'pid unknown';
  return holder.host === hostname() ? `pid ${holder.pid}` : `pid ${holder.pid} on ${holder.host}`;
}
