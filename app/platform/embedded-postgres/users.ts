import pg from 'pg';
import { connectionOf } from './connection.ts';
import type { Home } from './home.ts';

const APPLICATION_NAME = 'boucle-command';

export interface Presence {
  leave(): Promise<void>;
}

/** A session that says "a command uses this database". It ends with its process, however that ends. */
export async function announceUse(home: Home): Promise<Presence> {
  const client = await connect(home);
  return { leave: () => client.end().catch(() => {}) };
}

/** How many commands use the database right now. */
export async function countUsers(home: Home): Promise<number> {
  const client = await connect(home, 'boucle-count');
  try {
    const { rows } = await client.query<{ users: number }>(
      'SELECT count(*)::int AS users FROM pg_stat_activity WHERE application_name = $1',
      [APPLICATION_NAME],
    );
    return rows[0]?.users ?? 0;
  } finally {
    await client.end();
  }
}

async function connect(home: Home, name = APPLICATION_NAME): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionOf(home), application_name: name });
  // Without a listener, the end of PostgreSQL would be the end of this process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
