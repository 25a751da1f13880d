import { readFileSync } from 'node:fs';
import type { BenchRow } from './bench-row.ts';
import { createBenchWorld } from './world.ts';

const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const CALLERS = 16;
const MAX_MB = 250;
const MAX_START_SECONDS = 5;

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;

/** The server's memory after minutes of ingest, and the time of its second start. */
export async function run(): Promise<BenchRow[]> {
  const world = await createBenchWorld();
  try {
    const until = Date.now() + MINUTES * 60_000;
    let sent = 0;
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        while (Date.now() < until) {
          const answer = await fetch(`${world.server.url}/api/v1/responses`, {
            method: 'POST',
            headers: { authorization: `Bearer ${world.key}`, 'content-type': 'application/json' },
            body: JSON.stringify({
              survey: world.survey,
              score: sent % 11,
              properties: { store: `s${sent % 50}` },
            }),
          });
          if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
          await answer.arrayBuffer();
          sent += 1;
        }
      }),
    );
    const rss = residentMb(world.server.pid);
    await world.server.stop();
    const startedAt = performance.now();
    await world.server.start();
    const ready = await fetch(`${world.server.url}/readyz`);
    const seconds = (performance.now() - startedAt) / 1000;
    if (ready.status !== 200) throw new Error(`/readyz answered ${ready.status}`);
    return [
      {
        name: `server memory after ${MINUTES} min of ingest`,
        value: rss,
        unit: 'MB',
        target: `at most ${MAX_MB} MB`,
        ok: rss <= MAX_MB,
        note: `${sent} answers from ${CALLERS} callers`,
      },
      {
        name: 'second start to /readyz',
        value: seconds,
        unit: 's',
        target: `under ${MAX_START_SECONDS} s`,
        ok: seconds < MAX_START_SECONDS,
      },
    ];
  } finally {
    await world.destroy();
  }
}
