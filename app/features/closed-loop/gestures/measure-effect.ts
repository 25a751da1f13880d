import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { nextScores } from '../../responses/next-scores.ts';
import { kindsOfSurveys } from '../../surveys/list-surveys.ts';
import { GESTURE_KINDS, type GestureEffect, type GestureKind } from './contract.ts';
import { effectOf } from './effect-of.ts';
import { selectGiven } from './queries.ts';

/** How the same people answered the same NPS survey before a gesture and next, by what they were given. */
export async function measureEffect(context: Context, actor: Actor): Promise<Outcome<GestureEffect>> {
  const { db } = context;
  const { minNToCompare } = await getOrganization(db, actor.orgId);
  const found = await selectGiven(db, actor);
  const kindOf = await kindsOfSurveys(db, actor.orgId);
  const next = await nextScores(
    db,
    actor.orgId,
    found.map(({ contactId, surveyId, givenAt }) => ({ contactId, surveyId, after: givenAt })),
  );
  const given = found.map((one, i) => ({
    ...one,
    next: kindOf(one.surveyId) === 'nps' ? (next[i] ?? null) : null,
  }));
  const row = (kind: GestureKind | null): GestureEffect['items'][number] => {
    const own = given.filter((one) => kind === null || one.kind === kind);
    return { kind, given: own.length, ...effectOf(own, minNToCompare) };
  };
  const kinds = GESTURE_KINDS.filter((kind) => given.some((one) => one.kind === kind));
  return done({ minN: minNToCompare, items: [...kinds.map(row), ...(kinds.length > 0 ? [row(null)] : [])] });
}
