import { describe, expect, test } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';
import { JobQueue } from './job-queue.ts';

describe('JobQueue', () => {
  const used = useTestContext();

  test('gives a queue of an older version today’s settings', async () => {
    const { pool, log } = used.context;
    const start = async (): Promise<unknown> => {
      const queue = new JobQueue(pool, log);
      await queue.start();
      await queue.handle({ name: 'open-case', run: async () => {} });
      await queue.schedule('sweep', '0 3 * * *', async () => {});
      await queue.stop();
      const { rows } = await pool.query(
        "SELECT name, heartbeat_seconds, retry_limit FROM jobs.queue WHERE name IN ('open-case', 'sweep') ORDER BY name",
      );
      return rows;
    };
    const fresh = await start();
    expect(fresh).toEqual([
      expect.objectContaining({ name: 'open-case', heartbeat_seconds: 10 }),
      expect.objectContaining({ name: 'sweep', heartbeat_seconds: 10 }),
    ]);
    await pool.query('UPDATE jobs.queue SET heartbeat_seconds = NULL, retry_limit = 2');
    expect(await start()).toEqual(fresh);
  });
});
