import { describe, expect, test } from 'vitest';
import type { OrgId } from '../actor.ts';
import { newId } from '../ids.ts';
import { mergeFacts } from './merge-facts.ts';
import type { OutboxRow } from './relay-outbox.ts';

const [ORG, OTHER] = [newId() as OrgId, newId() as OrgId];

const counted = (orgId: OrgId, ...responseIds: string[]): OutboxRow => ({
  orgId,
  id: newId(),
  topic: 'response.counted',
  payload: { responseIds },
});

describe('mergeFacts', () => {
  test('makes one fact of those about answers of one organization, in their order', () => {
    const merged = mergeFacts([counted(ORG, 'a', 'b'), counted(OTHER, 'x'), counted(ORG, 'c')]);
    expect(merged.map(({ orgId, payload }) => [orgId, payload])).toEqual([
      [ORG, { responseIds: ['a', 'b', 'c'] }],
      [OTHER, { responseIds: ['x'] }],
    ]);
  });

  test('keeps topics apart, and leaves alone what is not about answers', () => {
    const rows: OutboxRow[] = [
      counted(ORG, 'a'),
      { ...counted(ORG, 'a'), topic: 'response.uncounted' },
      { orgId: ORG, id: newId(), topic: 'screen.changed', payload: { topic: 'cases' } },
      { orgId: ORG, id: newId(), topic: 'screen.changed', payload: { topic: 'cases' } },
    ];
    expect(mergeFacts(rows)).toEqual(rows);
  });

  test('loses none when there are many, and makes no job without end', () => {
    const ids = Array.from({ length: 2_500 }, (_, i) => `r${i}`);
    const merged = mergeFacts(ids.map((id) => counted(ORG, id)));
    const lists = merged.map(({ payload }) => ('responseIds' in payload ? payload.responseIds : []));
    expect(lists.flat()).toEqual(ids);
    expect(lists.map((list) => list.length)).toEqual([1_000, 1_000, 500]);
  });
});
