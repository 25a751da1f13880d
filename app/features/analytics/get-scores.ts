import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { againstRest } from './against-rest.ts';
import type { AnyScores, Group, ScoresQuery } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { madeOf } from './made-of.ts';
import { answeredDays, countUncounted } from './queries.ts';
import { type Ranked, ranksOf } from './ranks-of.ts';
import { readGroups, readHistogram } from './read-histograms.ts';
import { type Selected, selectAnswers } from './select-answers.ts';
import { shareFigureOf } from './share-figure-of.ts';

/** The figure of surveys of one kind over a period, and of each value of a property when asked. */
export async function getScores(
  context: Context,
  actor: Actor,
  query: ScoresQuery,
): Promise<Outcome<AnyScores>> {
  const selected = await selectAnswers(context, actor, query);
  if (!selected.ok) return selected;
  const { organization, measure, selection, isAnonymous } = selected.value;
  const { db } = context;
  const [bins, uncounted, answered] = await Promise.all([
    readHistogram(db, selection),
    countUncounted(db, selection),
    answeredDays(db, actor, selection.surveyIds),
  ]);
  const { kind } = measure;
  const { from, to } = selection;
  const common = { ...madeOf(selected.value), from, to, ...uncounted, answered };
  const split = <F extends Ranked>(figure: (counts: readonly number[]) => F) =>
    query.by === undefined ? null : groupsOf(context, selected.value, query.by, bins, figure);
  if (kind === 'nps') {
    const figure = (counts: readonly number[]) => figureOf(counts, organization, query.level, isAnonymous);
    const groups = (await split(figure))?.map(({ figure: own, ...said }) => ({ ...said, ...own }));
    return done({ metric: kind, ...common, ...figure(bins), ...(groups !== undefined && { groups }) });
  }
  const figure = (counts: readonly number[]) =>
    shareFigureOf(kind, counts, organization, query.level, isAnonymous);
  const groups = (await split(figure))?.map(({ value: group, figure: own, ...said }) => ({
    ...said,
    ...own,
    group,
  }));
  return done({ metric: kind, ...common, ...figure(bins), ...(groups !== undefined && { groups }) });
}

interface SaidOfGroup<F> extends Pick<Group, 'value' | 'againstRest' | 'difference' | 'rank'> {
  readonly figure: F;
}

/** The largest first; equals by name, so that two readers see one order. */
async function groupsOf<F extends Ranked>(
  context: Context,
  { organization, measure, selection }: Selected,
  by: string,
  whole: readonly number[],
  figure: (counts: readonly number[]) => F,
): Promise<SaidOfGroup<F>[]> {
  const groups = await readGroups(context.db, selection, by, whole);
  const tests = againstRest(measure.kind, groups, whole, organization.minNToCompare);
  const figures = groups.map(({ bins }) => figure(bins));
  const ranks = ranksOf(figures, organization.minNToCompare);
  return groups
    .map(({ value }, i) => ({
      value,
      figure: figures[i] as F,
      againstRest: tests[i]?.verdict ?? null,
      difference: tests[i]?.difference ?? null,
      rank: ranks[i] ?? null,
    }))
    .sort((a, b) => b.figure.n - a.figure.n || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
}
