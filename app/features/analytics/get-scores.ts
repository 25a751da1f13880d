import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { againstRest } from './against-rest.ts';
import type { Figure, Scores, ScoresQuery } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { answeredDays, countUncounted } from './queries.ts';
import { ranksOf } from './ranks-of.ts';
import { readGroups, readHistogram } from './read-histograms.ts';
import { type Selected, selectAnswers } from './select-answers.ts';

/** The figure of a survey over a period, and of each value of a property when asked. */
export async function getScores(
  context: Context,
  actor: Actor,
  query: ScoresQuery,
): Promise<Outcome<Scores>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, survey, selection } = selected.value;
  const { db } = context;
  const [bins, uncounted, answered] = await Promise.all([
    readHistogram(db, selection),
    countUncounted(db, selection),
    answeredDays(db, actor, survey.id),
  ]);
  return done({
    ...figureOf(bins, organization, query.level),
    survey: survey.slug,
    from: selection.from,
    to: selection.to,
    timeZone: organization.timeZone,
    ...uncounted,
    answered,
    ...(query.by !== undefined && {
      groups: await groupsOf(context, selected.value, query.by, bins, query.level),
    }),
  });
}

/** The largest first; equals by name, so that two readers see one order. */
async function groupsOf(
  context: Context,
  { organization, selection }: Selected,
  by: string,
  whole: readonly number[],
  level: number,
): Promise<Scores['groups']> {
  const groups = await readGroups(context.db, selection, by, whole);
  const tests = againstRest(groups, whole, organization.minNToCompare);
  const figures = groups.map(({ bins }) => figureOf(bins, organization, level));
  const ranks = ranksOf(figures, organization.minNToCompare);
  return groups
    .map(({ value }, i) => ({
      value,
      ...(figures[i] as Figure),
      againstRest: tests[i]?.verdict ?? null,
      difference: tests[i]?.difference ?? null,
      rank: ranks[i] ?? null,
    }))
    .sort((a, b) => b.n - a.n || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
}
