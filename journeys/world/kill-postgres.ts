import { expect } from '@playwright/test';
import { findPostmaster } from '../../app/platform/embedded-postgres/find-postmaster.ts';
import { resolveHome } from '../../app/platform/embedded-postgres/home.ts';
import type { BoucleServer } from './server.ts';

/** Kills PostgreSQL's first process alone, and waits until the server has started another. */
export async function killPostgres({ folder }: BoucleServer): Promise<void> {
  const home = resolveHome(folder, () => {});
  const readyPid = async (): Promise<number> => {
    const found = await findPostmaster(home);
    return found.state === 'ready' ? found.pid : 0;
  };
  const pid = await readyPid();
  expect(pid, 'PostgreSQL runs').toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => ![0, pid].includes(await readyPid()), { intervals: [50], timeout: 60_000 })
    .toBe(true);
}
