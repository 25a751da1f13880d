import { describe, expect, test } from 'vitest';
import { until } from '../../../platform/testing/until.ts';
import { IngestBatcher } from './ingest-batcher.ts';

/** A batcher whose commits end when the test says so. */
function slowBatcher(gatherMs?: number) {
  const batches: number[][] = [];
  const commits: PromiseWithResolvers<void>[] = [];
  const batcher = new IngestBatcher(async (items: readonly number[]) => {
    const commit = Promise.withResolvers<void>();
    batches.push([...items]);
    commits.push(commit);
    await commit.promise;
    return items.map((item) => item * 10);
  }, gatherMs);
  const begun = (count: number) => until(`batch ${count} begins`, () => batches.length === count);
  const commit = (index: number) => commits[index]?.resolve();
  return { batcher, batches, begun, commit };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('IngestBatcher', () => {
  test('writes one batch at a time, and gathers the next meanwhile', async () => {
    const { batcher, batches, begun, commit } = slowBatcher();
    const first = batcher.submit(1);
    await begun(1);
    const others = [batcher.submit(2), batcher.submit(3)];
    await turn();
    expect(batches).toEqual([[1]]);
    commit(0);
    await begun(2);
    commit(1);
    expect(await Promise.all([first, ...others])).toEqual([10, 20, 30]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  test('waits for callers who were just answered', async () => {
    const { batcher, batches, begun, commit } = slowBatcher(60_000);
    const both = Promise.all([batcher.submit(1), batcher.submit(2)]);
    await begun(1);
    commit(0);
    await both;
    const again = [batcher.submit(3)];
    await turn();
    await turn();
    expect(batches).toEqual([[1, 2]]);
    again.push(batcher.submit(4));
    await begun(2);
    expect(batches[1]).toEqual([3, 4]);
    commit(1);
    expect(await Promise.all(again)).toEqual([30, 40]);
  });

  test('waits a moment only: the other may not come back', async () => {
    const { batcher, begun, commit } = slowBatcher();
    const both = Promise.all([batcher.submit(1), batcher.submit(2)]);
    await begun(1);
    commit(0);
    await both;
    const alone = batcher.submit(3);
    await begun(2);
    commit(1);
    expect(await alone).toBe(30);
  });

  test('keeps a lone caller waiting for nobody', async () => {
    const { batcher, begun, commit, batches } = slowBatcher(60_000);
    const first = batcher.submit(1);
    await begun(1);
    commit(0);
    await first;
    const second = batcher.submit(2);
    await turn();
    await turn();
    expect(batches).toEqual([[1], [2]]);
    commit(1);
    await second;
  });

  test('tries one by one what PostgreSQL refuses together', async () => {
    const refusal = Object.assign(new Error('out of range'), { code: '22003' });
    const batcher = new IngestBatcher(async (items: readonly number[]) => {
      if (items.includes(2)) throw refusal;
      return items;
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => batcher.submit(item)));
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
