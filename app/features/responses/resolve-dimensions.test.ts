import { beforeEach, describe, expect, test } from 'vitest';
import type { OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { MAX_DIMENSIONS, MAX_VALUES, OTHER } from './dimension-limits.ts';
import { DimensionResolver, type ResolveOptions } from './resolve-dimensions.ts';

const world = useTestContext();
let orgId: OrgId;

beforeEach(() => {
  orgId = newId() as OrgId;
});

const answer = (properties: Record<string, string>) => ({ channel: 'api', properties });

function resolve(answers: Record<string, string>[], options: ResolveOptions = { declare: 'all' }) {
  return new DimensionResolver(world.context.db).resolve(
    orgId,
    answers.map(answer),
    options,
    world.clock.now(),
  );
}

describe('DimensionResolver', () => {
  test('declares properties as they are met, and leaves blanks out', async () => {
    expect(await resolve([{ store: 'Lille', plan: ' ' }, {}])).toEqual([
      { channel: 'api', store: 'Lille' },
      { channel: 'api' },
    ]);
  });

  test('declares none, or only those named, when told so', async () => {
    expect(await resolve([{ store: 'Lille' }], { declare: 'none' })).toEqual([{ channel: 'api' }]);
    expect(await resolve([{ store: 'Lille', plan: 'pro' }], { declare: ['plan'] })).toEqual([
      { channel: 'api', plan: 'pro' },
    ]);
  });

  test('stops at the limit of dimensions; those declared stay', async () => {
    const names = Array.from({ length: MAX_DIMENSIONS + 5 }, (_, i) => `property ${i}`);
    const [first = {}] = await resolve([Object.fromEntries(names.map((name) => [name, 'x']))]);
    expect(Object.keys(first)).toHaveLength(MAX_DIMENSIONS + 1);
    const [later = {}] = await resolve([{ 'property 0': 'y', another: 'z' }]);
    expect(later).toEqual({ channel: 'api', 'property 0': 'y' });
  });

  test('folds what is past the limit of values, and never one that was known', async () => {
    const values = Array.from({ length: MAX_VALUES + 3 }, (_, i) => ({ store: `s${i}` }));
    const resolved = await resolve(values);
    expect(resolved.filter((one) => one.store === OTHER)).toHaveLength(3);
    expect(await resolve([{ store: 's0' }, { store: 'new' }])).toEqual([
      { channel: 'api', store: 's0' },
      { channel: 'api', store: OTHER },
    ]);
  });

  test('two processes at once agree on the limit', async () => {
    const halves = [0, 1].map((half) => Array.from({ length: 150 }, (_, i) => ({ store: `${half}-${i}` })));
    const resolved = (await Promise.all(halves.map((half) => resolve(half)))).flat();
    const kept = new Set(resolved.map((one) => one.store).filter((value) => value !== OTHER));
    expect(kept.size).toBe(MAX_VALUES);
  });
});
