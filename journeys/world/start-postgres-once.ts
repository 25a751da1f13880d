import { startTestServer } from '../../app/platform/testing/test-database.ts';
import { addressOf, SHARED } from './database.ts';
import { BoucleServer } from './server.ts';

/**
 * One PostgreSQL for the whole run. A server starts and stops on its template, so that each server's own database
 * begins with every table and every queue.
 */
export default async function startPostgresOnce(): Promise<() => Promise<void>> {
  const { connection, template, stop } = await startTestServer();
  const first = await BoucleServer.create({
    DATABASE_URL: addressOf({ ...connection, database: template }),
  });
  try {
    await first.start();
  } finally {
    await first.destroy();
  }
  process.env[SHARED] = JSON.stringify({ connection, template });
  return stop;
}
