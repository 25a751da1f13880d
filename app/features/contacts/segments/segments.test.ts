import { describe, expect, test } from 'vitest';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createSegment, deleteSegment, listSegments, updateSegment } from './change-segments.ts';
import { newSegmentSchema } from './contract.ts';

const member = (orgId: string, scopes: Actor['scopes']): Actor => ({
  orgId: orgId as OrgId,
  kind: 'member',
  id: newId(),
  role: 'agent',
  scopes,
  surveyId: null,
  teams: null,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

describe('segments of the contact list', () => {
  const used = useTestContext();
  const names = async (actor: Actor) =>
    value(await listSegments(used.context, actor)).items.map(({ name }) => name);

  test('are their maker’s until they are shared; others may use them, not change them', async () => {
    const orgId = newId();
    const [maker, colleague, owner] = [
      member(orgId, ['work']),
      member(orgId, ['work']),
      member(orgId, ['manage']),
    ];
    const { context } = used;
    const input = newSegmentSchema.parse({ name: ' Équipe Lyon ', filter: { properties: { team: 'lyon' } } });
    const segment = value(await createSegment(context, maker, input));
    expect(segment).toMatchObject({ name: 'Équipe Lyon', isShared: false, isMine: true });
    value(await createSegment(context, maker, { ...input, name: 'Abonnés' }));
    expect(await names(maker)).toEqual(['Abonnés', 'Équipe Lyon']);
    expect(await names(colleague)).toEqual([]);
    const hidden = { problem: { code: 'not-found' } };
    expect(await updateSegment(context, colleague, segment.id, { name: 'x' })).toMatchObject(hidden);
    expect(await updateSegment(context, maker, segment.id, { name: 'Abonnés' })).toMatchObject({
      problem: { fields: { name: 'contacts:problems.segment-taken' } },
    });
    value(await updateSegment(context, maker, segment.id, { name: 'Lyon', isShared: true }));
    expect(await names(colleague)).toEqual(['Lyon']);
    expect(await deleteSegment(context, colleague, segment.id)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await deleteSegment(context, member(newId(), ['manage']), segment.id)).toMatchObject(hidden);
    value(await deleteSegment(context, owner, segment.id));
    expect(await names(maker)).toEqual(['Abonnés']);
  });

  test('have a name and a filter', () => {
    expect(newSegmentSchema.safeParse({ name: ' ', filter: { q: 'a' } }).success).toBe(false);
    expect(newSegmentSchema.safeParse({ name: 'All', filter: {} }).success).toBe(false);
    expect(newSegmentSchema.safeParse({ name: 'All', filter: { surprise: 1 } }).success).toBe(false);
  });
});
