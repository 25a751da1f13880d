import pg from 'pg';
import { attachEmbeddedPostgres } from '../app/platform/embedded-postgres/attach-embedded-postgres.ts';
import type { Connection } from '../app/platform/embedded-postgres/connection.ts';
import { boucleJson } from '../journeys/world/cli.ts';
import { EMBEDDED } from '../journeys/world/database.ts';
import { BoucleServer } from '../journeys/world/server.ts';

/** A running server with an organization, a survey and a key, and a door to its database. */
export interface BenchWorld {
  readonly server: BoucleServer;
  readonly key: string;
  readonly slug: string;
  readonly survey: string;
  readonly connection: Connection;
  readonly pool: pg.Pool;
  destroy(): Promise<void>;
}

/** What a caller needs to know of a running server's organization. */
export type BenchCaller = Pick<BenchWorld, 'server' | 'key' | 'slug' | 'survey'>;

/** A running server with an organization; nothing of ours holds its database. */
export async function startBenchServer(env: Record<string, string> = {}): Promise<BenchCaller> {
  const server = await BoucleServer.create({ ...EMBEDDED, ...env });
  await server.start();
  const owner = ['--email', 'bench@example.com', '--password', 'correct horse battery'];
  const made = await boucleJson<{ slug: string; surveySlug: string }>(
    server,
    'init',
    '--organization',
    'Bench',
    ...owner,
  );
  const named = ['--organization', made.slug, '--name', 'bench'];
  const { key } = await boucleJson<{ key: string }>(server, 'api-key', 'create', ...named);
  return { server, key, slug: made.slug, survey: made.surveySlug };
}

export async function createBenchWorld(env: Record<string, string> = {}): Promise<BenchWorld> {
  const caller = await startBenchServer(env);
  const attached = await attachEmbeddedPostgres(caller.server.folder);
  const pool = new pg.Pool({ ...attached.connection, max: 4 });
  pool.on('error', () => {});
  return {
    ...caller,
    connection: attached.connection,
    pool,
    destroy: async () => {
      await pool.end();
      await attached.stop();
      await caller.server.destroy();
    },
  };
}
