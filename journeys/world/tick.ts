import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../app/bin/find-node.mjs';
import type { BoucleServer } from './server.ts';

const JOBS = fileURLToPath(new URL('./run-jobs.ts', import.meta.url));

/**
 * What the clock starts every minute, now: beside a server that does the same at its next minute, as a second server
 * on the same database does.
 */
export async function tick(server: BoucleServer, ...jobs: string[]): Promise<void> {
  const child = spawn(process.execPath, [...NODE_FLAGS, JOBS, ...jobs], {
    env: server.environment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${jobs.join(', ')} ended with ${code}`);
}
