import { clearRemains } from './clear-remains.ts';
import { isClusterProcess } from './cluster-processes.ts';
import type { Home } from './home.ts';
import { signalProcess } from './signal-process.ts';
import { removeSocketFolder } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Fast: ends sessions and writes a checkpoint. Immediate: ends at once; the next start recovers from the log. */
export type StopMode = 'fast' | 'immediate';

/** The checkpoint writes at most the buffers, 256 MB, but the disk may be slow or busy. */
const CHECKPOINT_WITHIN_MS = 30_000;
const IMMEDIATE_WITHIN_MS = 5_000;

export async function stopPostmaster(home: Home, pid: number, mode: StopMode): Promise<void> {
  await endPostmaster(home, pid, mode);
  removeSocketFolder(home);
}

async function endPostmaster(home: Home, pid: number, mode: StopMode): Promise<void> {
  const isGone = () => !isClusterProcess(pid, home);
  if (isGone()) return;
  if (mode === 'fast') {
    signalProcess(pid, 'SIGINT');
    if (await waitUntil(isGone, CHECKPOINT_WITHIN_MS)) return;
  }
  if (isGone()) return;
  signalProcess(pid, 'SIGQUIT');
  if (await waitUntil(isGone, IMMEDIATE_WITHIN_MS)) return;
  // Whatever is left is ended; every committed transaction is in the log on the disk.
  await clearRemains(home);
}
