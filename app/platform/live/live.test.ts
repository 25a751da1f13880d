import { describe, expect, inject, test } from 'vitest';
import type { OrgId } from '../actor.ts';
import { createPool } from '../postgres/database.ts';
import { createEmptyDatabase } from '../testing/empty-database.ts';
import { useTestContext } from '../testing/test-context.ts';
import { until } from '../testing/until.ts';
import { LIVE_TOPICS, type LiveEvent, LiveHub } from './live-hub.ts';
import { ScreenStream } from './screen-stream.ts';
import { shareLiveEvents } from './share-live-events.ts';

const ORG = '01900000-0000-7000-8000-000000000001' as OrgId;
const OTHER = '01900000-0000-7000-8000-000000000002' as OrgId;

describe('a screen that does not read', () => {
  test('costs no memory, and is told each topic once when it reads again', async () => {
    const stream = new ScreenStream();
    for (let i = 0; i < 200_000; i += 1) stream.tell({ topic: 'responses', surveyId: String(i) });
    stream.tell({ topic: 'cases' });
    stream.keepAlive();
    expect(stream.readableLength + stream.writableLength).toBeLessThan(64 * 1024);
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    await until('it is told what it missed', () => text.includes('data: {"topic":"cases"}'));
    expect(text.split('data: {"topic":"responses"}\n\n')).toHaveLength(2);
    stream.tell({ topic: 'mails' });
    await until('it is told what comes next', () => text.endsWith('data: {"topic":"mails"}\n\n'));
    stream.end();
  });
});

describe('several server processes on one database', () => {
  const used = useTestContext();

  async function processOn(database: ReturnType<typeof createPool>) {
    const live = new LiveHub();
    const heard: LiveEvent[] = [];
    live.subscribe(ORG, (event) => heard.push(event));
    const sharing = await shareLiveEvents({ pool: database, live, log: used.context.log });
    return { live, heard, stop: () => sharing.stop() };
  }

  test('tell each other what changed, once, and only its organization', async () => {
    const { connection, drop } = await createEmptyDatabase(inject('postgres').connection);
    const pools = [
      createPool(connection, used.context.log, 3),
      createPool(connection, used.context.log, 3),
    ] as const;
    const one = await processOn(pools[0]);
    const two = await processOn(pools[1]);
    try {
      for (let i = 0; i < 50; i += 1) one.live.publish(ORG, { topic: 'cases' });
      one.live.publish(OTHER, { topic: 'mails' });
      one.live.publish(ORG, { topic: 'responses', surveyId: 'x' });
      await until('the other hears it', () => two.heard.length === 2);
      expect(two.heard).toEqual([{ topic: 'cases' }, { topic: 'responses', surveyId: 'x' }]);
      two.live.publish(ORG, { topic: 'imports' });
      await until('and the other way', () => one.heard.some(({ topic }) => topic === 'imports'));
      expect(one.heard).toHaveLength(52);

      two.heard.length = 0;
      await pools[0].query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
      );
      await until('who was cut off asks for all', () => two.heard.length === LIVE_TOPICS.length);
      two.heard.length = 0;
      one.live.publish(ORG, { topic: 'mails' });
      await until('and hears again', () => two.heard.length === 1);
    } finally {
      await one.stop();
      await two.stop();
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    }
  });
});
