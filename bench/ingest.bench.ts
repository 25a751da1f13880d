import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { debianTool } from './debian-tool.ts';
import { median } from './median.ts';
import { type BenchWorld, createBenchWorld } from './world.ts';

const ROUNDS = 5;
const SECONDS = 10;
const CONNECTIONS = 16;

const NAME = 'ingest over HTTP against single-row INSERT (pgbench)';

/** POST /api/v1/responses under wrk, in turn with pgbench's single-row insert of a bare row on the same PostgreSQL. */
export async function run(): Promise<BenchRow[]> {
  if (!debianTool('wrk', 'wrk') || !debianTool('pgbench', 'postgresql-contrib')) {
    return [{ name: NAME, value: Number.NaN, unit: '', note: 'not measured: needs wrk and pgbench' }];
  }
  const world = await createBenchWorld();
  try {
    await world.pool.query(
      'CREATE TABLE bench_bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, score int, comment text, at timestamptz)',
    );
    const files = writeScripts(world);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(pgbench(world, files.sql));
      ours.push(await wrk(world, files.lua));
      console.error(
        `round ${round + 1}: ${ours.at(-1)?.toFixed(0)} answers/s, ${bare.at(-1)?.toFixed(0)} bare inserts/s`,
      );
    }
    const ratio = median(ours.map((rate, i) => rate / (bare[i] ?? Number.NaN)));
    const note = `median ${median(ours).toFixed(0)}/s against ${median(bare).toFixed(0)}/s, ${CONNECTIONS} connections`;
    return [
      { name: NAME, value: ratio, unit: '×', target: 'at least 0.8, ambition 1.0', ok: ratio >= 0.8, note },
    ];
  } finally {
    await world.destroy();
  }
}

function writeScripts(world: BenchWorld): { lua: string; sql: string } {
  const folder = mkdtempSync(join(tmpdir(), 'boucle-bench-'));
  const lua = join(folder, 'post.lua');
  writeFileSync(
    lua,
    `wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer ${world.key}"
local stores = {"Lille", "Nantes", "Lyon", "Tours", "Brest"}
request = function()
  local score = math.random(0, 10)
  local store = stores[math.random(1, 5)]
  return wrk.format(nil, "/api/v1/responses", nil,
    '{"survey":"${world.survey}","score":' .. score .. ',"comment":"Livré en trois jours, appel poli.","properties":{"store":"' .. store .. '"}}')
end
done = function(summary, latency, requests)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RATE %f ERRORS %d P99 %f\\n", summary.requests / (summary.duration / 1e6), errors, latency:percentile(99) / 1000))
end
`,
  );
  const sql = join(folder, 'insert.sql');
  writeFileSync(
    sql,
    "INSERT INTO bench_bare (score, comment, at) VALUES (3, 'Livré en trois jours, appel poli.', '2026-01-01');\n",
  );
  return { lua, sql };
}

function pgbench({ connection }: BenchWorld, script: string): number {
  const args = ['-n', '-c', String(CONNECTIONS), '-j', '2', '-T', String(SECONDS), '-f', script];
  const { host, port, user, password, database } = connection;
  const env = { ...process.env, PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password };
  const { stdout, stderr } = spawnSync('pgbench', [...args, database], { env, encoding: 'utf8' });
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (tps === undefined) throw new Error(`pgbench said: ${stdout}${stderr}`);
  return Number(tps);
}

async function wrk(world: BenchWorld, script: string): Promise<number> {
  const before = await countResponses(world);
  const args = ['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-s', script, world.server.url];
  const { stdout } = spawnSync('wrk', args, { encoding: 'utf8' });
  const [, rate, errors] = /RATE ([\d.]+) ERRORS (\d+)/.exec(stdout) ?? [];
  if (rate === undefined || errors !== '0') throw new Error(`wrk said: ${stdout}`);
  const written = (await countResponses(world)) - before;
  // What was acknowledged must be there; requests under way when wrk stops may be there as well.
  if (written < Number(rate) * SECONDS * 0.98) throw new Error(`${written} rows for ${rate}/s`);
  return Number(rate);
}

async function countResponses({ pool }: BenchWorld): Promise<number> {
  const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM responses');
  return Number(rows[0]?.n);
}
