import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { ROOT } from '../app/bin/find-node.mjs';
import { BoucleServer } from './world/server.ts';

test('npm start ends with all that it started when npm is told to end', async () => {
  const server = await BoucleServer.create();
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: server.environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const group = -(npm.pid ?? Number.NaN);
  const isThere = () => {
    try {
      return process.kill(group, 0);
    } catch {
      return false;
    }
  };
  try {
    for await (const line of createInterface({ input: npm.stdout }))
      if (line.startsWith('Boucle is ready')) break;
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const ended = once(npm, 'exit');
    npm.kill('SIGTERM');
    await ended;
    await expect.poll(isThere, { timeout: 20_000 }).toBe(false);
  } finally {
    if (isThere()) process.kill(group, 'SIGKILL');
    await server.destroy();
  }
});
