import { beforeEach, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { createSegment } from '../../../contacts/segments/change-segments.ts';
import { newSegmentSchema } from '../../../contacts/segments/contract.ts';
import { suppress } from '../../../contacts/suppressions.ts';
import { makeVoiceWorld, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { marketingListQuerySchema } from './contract.ts';
import { listReachable } from './list-reachable.ts';

const world = useTestContext(VOICE_TEXTS);
let voices: VoiceWorld;

beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

async function page(query: object = {}, actor = voices.owner) {
  const outcome = await listReachable(world.context, actor, marketingListQuerySchema.parse(query));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const emails = async (query: object = {}, actor = voices.owner) =>
  (await page(query, actor)).items.map(({ contact }) => contact.email);

describe('a list for marketing', () => {
  test('is of one band, by what each person said last, and of nobody who said no', async () => {
    await voices.answer(9, { email: 'first@exemple.fr' });
    await voices.answer(10, { email: 'no@exemple.fr' });
    await voices.answer(10, { email: 'bounced@exemple.fr' });
    await voices.answer(9, { email: 'fell@exemple.fr' });
    await voices.answer(2, { email: 'fell@exemple.fr' });
    await voices.answer(8, { email: 'passive@exemple.fr' });
    await world.context.db.transaction().execute(async (tx) => {
      const now = world.clock.now();
      await suppress(tx, voices.owner.orgId, 'no@exemple.fr', 'opted-out', 'link', now);
      await suppress(tx, voices.owner.orgId, 'bounced@exemple.fr', 'bounced', 'bounce', now);
    });
    expect(await emails()).toEqual(['first@exemple.fr']);
    expect(await emails({ band: 'passive' })).toEqual(['passive@exemple.fr']);
    expect(await emails({ band: 'detractor' })).toEqual(['fell@exemple.fr']);
  });

  test('is narrowed by a segment; one that is not there holds nobody', async () => {
    await voices.answer(9, { email: 'lyon@exemple.fr', name: 'Léa' });
    await voices.answer(9, { email: 'lille@exemple.fr', name: 'Max' });
    const wish = newSegmentSchema.parse({ name: 'Léa', filter: { q: 'Léa' } });
    const made = await createSegment(world.context, voices.owner, wish);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(await emails({ segment: made.value.id })).toEqual(['lyon@exemple.fr']);
    expect(await emails({ segment: '0199aaaa-0000-7000-8000-000000000000' })).toEqual([]);
  });

  test('is read in pages without a gap or a repeat, and by teams of their own customers', async () => {
    for (const n of [1, 2, 3]) await voices.answer(9, { email: `p${n}@exemple.fr`, team: 'nord' });
    await voices.answer(9, { email: 'south@exemple.fr', team: 'sud' });
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const next: Awaited<ReturnType<typeof page>> = await page({ limit: 2, ...(cursor && { cursor }) });
      read.push(...next.items.map(({ contact }) => contact.email));
      cursor = next.nextCursor;
    } while (cursor !== null);
    expect(read).toHaveLength(4);
    expect(new Set(read)).toEqual(new Set(await emails()));
    expect(await emails({}, { ...voices.owner, teams: ['sud'] })).toEqual(['south@exemple.fr']);
  });
});
