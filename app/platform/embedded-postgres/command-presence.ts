import type { Home } from './home.ts';
import { openSession } from './session.ts';

const COMMAND = 'boucle-command';

export interface CommandPresence {
  leave(): Promise<void>;
}

/** A session that says "a command uses this database". It ends with its process, however that ends. */
export async function announceCommand(home: Home): Promise<CommandPresence> {
  const client = await openSession(home, COMMAND);
  return { leave: () => client.end().catch(() => {}) };
}

/** How many commands use the database right now. */
export async function countCommands(home: Home): Promise<number> {
  const client = await openSession(home, 'boucle-count');
  try {
    const { rows } = await client.query<{ commands: number }>(
      'SELECT count(*)::int AS commands FROM pg_stat_activity WHERE application_name = $1',
      [COMMAND],
    );
    return rows[0]?.commands ?? 0;
  } finally {
    await client.end();
  }
}
