import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { causePath } from '../causes/cause-name.ts';
import { describeCauses } from '../causes/list-causes.ts';
import { selectCauses } from '../causes/queries.ts';
import type { FollowedGesture } from '../gestures/given-in-period.ts';
import type { FollowedCase } from './case-fact.ts';
import type { FigureGroup, LoopFigures } from './contract.ts';
import { type FigureRules, figuresOf } from './figures-of.ts';
import { gesturesOf } from './gestures-of.ts';

type Told = Pick<FollowedCase, 'team' | 'ownerId' | 'type' | 'causeId'>;

const KEYS: Record<FigureGroup, (one: Told) => string | null> = {
  team: ({ team }) => team,
  owner: ({ ownerId }) => ownerId,
  type: ({ type }) => type,
  cause: ({ causeId }) => causeId,
};

/** The same figures for each group, by name; those without one come last. */
export async function groupsOf(
  context: Context,
  actor: Actor,
  all: { readonly cases: readonly FollowedCase[]; readonly given: readonly FollowedGesture[] },
  by: FigureGroup,
  rules: FigureRules,
  locale: Locale,
): Promise<LoopFigures['groups']> {
  const labelOf = await labels(context, actor, by, locale);
  const cases = Map.groupBy(all.cases, KEYS[by]);
  const given = Map.groupBy(all.given, KEYS[by]);
  const own: FigureRules = { ...rules, isOfPeople: by === 'owner' };
  const { compare } = new Intl.Collator(locale);
  return [...new Set([...cases.keys(), ...given.keys()])]
    .map((value) => ({
      value,
      label: value === null ? null : labelOf(value),
      figures: {
        ...figuresOf(cases.get(value) ?? [], own),
        gestures: gesturesOf(given.get(value) ?? [], own),
      },
    }))
    .sort(
      (a, b) => Number(a.value === null) - Number(b.value === null) || compare(a.label ?? '', b.label ?? ''),
    );
}

async function labels(
  { db, translate }: Context,
  actor: Actor,
  by: FigureGroup,
  locale: Locale,
): Promise<(value: string) => string> {
  if (by === 'type') return (type) => translate(locale, `types:types.${type}`);
  if (by === 'cause') {
    const causes = describeCauses(await selectCauses(db, actor.orgId));
    return (id) => causePath(causes, id, locale);
  }
  const known =
    by === 'team'
      ? (await listTeams(db, actor)).map(({ key, name }) => [key, name] as const)
      : (await listMembers(db, actor.orgId)).map(({ id, name }) => [id, name] as const);
  const names = new Map<string, string>(known);
  // A team that is no longer kept is called by its key; a member who left is nobody to be named.
  return (value) => names.get(value) ?? (by === 'team' ? value : translate(locale, 'loop-figures:former'));
}
