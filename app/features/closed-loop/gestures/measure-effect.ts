import { classify, type PairedCounts, pairedChange } from '@boucle/stats';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { type NextScore, nextScores } from '../../responses/next-scores.ts';
import { GESTURE_KINDS, type GestureEffect, type GestureKind } from './contract.ts';
import { type GivenGesture, selectGiven } from './queries.ts';

const BANDS = ['detractor', 'passive', 'promoter'] as const;

interface Pair {
  readonly before: number;
  readonly after: number;
}

/** How the same people answered the same survey before a gesture and next, by what they were given. */
export async function measureEffect(context: Context, actor: Actor): Promise<Outcome<GestureEffect>> {
  const { db } = context;
  const { minNToCompare } = await getOrganization(db, actor.orgId);
  const given = await selectGiven(db, actor);
  const next = await nextScores(
    db,
    actor.orgId,
    given.map(({ contactId, surveyId, givenAt }) => ({ contactId, surveyId, after: givenAt })),
  );
  const row = (kind: GestureKind | null): GestureEffect['items'][number] => {
    const isOf = (one: GivenGesture) => kind === null || one.kind === kind;
    const pairs = pairsOf(given, next, isOf);
    const change = pairs.length < minNToCompare ? null : pairedChange(countPairs(pairs));
    return {
      kind,
      given: given.filter(isOf).length,
      n: pairs.length,
      change:
        change === null
          ? null
          : {
              before: change.before,
              after: change.after,
              difference: change.difference,
              low: change.interval.low,
              high: change.interval.high,
            },
    };
  };
  const kinds = GESTURE_KINDS.filter((kind) => given.some((one) => one.kind === kind));
  return done({ minN: minNToCompare, items: [...kinds.map(row), ...(kinds.length > 0 ? [row(null)] : [])] });
}

/** One pair for each answer that followed: two gestures before it moved it together. */
function pairsOf(
  given: readonly GivenGesture[],
  next: readonly (NextScore | null)[],
  isOf: (one: GivenGesture) => boolean,
): Pair[] {
  const pairs = new Map<string, Pair>();
  given.forEach((one, i) => {
    const after = next[i];
    if (after == null || !isOf(one)) return;
    pairs.set(after.id, { before: one.score, after: after.score });
  });
  return [...pairs.values()];
}

export function countPairs(pairs: readonly Pair[]): PairedCounts {
  const table: [[number, number, number], [number, number, number], [number, number, number]] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  const bandOf = (score: number) => BANDS.findIndex((band) => band === classify(score)) as 0 | 1 | 2;
  for (const { before, after } of pairs) table[bandOf(before)][bandOf(after)] += 1;
  return table;
}
