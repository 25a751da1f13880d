import pg from 'pg';
import { connectionOf } from './connection.ts';
import type { Home } from './home.ts';

/** Long for a socket of the same machine, short for somebody who waits at the console. */
const CONNECT_WITHIN_MS = 10_000;

/** A connection of the launcher's own, under a name that shows in pg_stat_activity. */
export async function openSession(home: Home, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...connectionOf(home),
    application_name: name,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  });
  // Without a listener, the end of PostgreSQL would be the end of this process.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** No socket, not our password any more, or a server that is on its way down or up. */
const UNUSABLE = new Set(['ENOENT', 'ECONNREFUSED', '28P01', '28000', '57P01', '57P03']);

export function meansUnusable(error: unknown): boolean {
  return UNUSABLE.has((error as { code?: string }).code ?? '');
}

/** A server without a free connection is a living one. */
export async function isUsable(home: Home): Promise<boolean> {
  try {
    const client = await openSession(home, 'boucle-check');
    await client.end();
    return true;
  } catch (error) {
    return !meansUnusable(error);
  }
}
