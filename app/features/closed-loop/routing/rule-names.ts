import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { accountNames } from '../../contacts/accounts/account-names.ts';
import { listSegments } from '../../contacts/segments/change-segments.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { Conditions } from './contract.ts';

/** What the teams, surveys, companies and segments that conditions name are called, by id or key. */
export async function ruleNames(
  context: Context,
  actor: Actor,
  all: readonly Conditions[],
): Promise<Record<string, string>> {
  if (all.length === 0) return {};
  const { db } = context;
  const { orgId } = actor;
  const teams = await listTeams(db, { orgId, teams: null });
  const surveys = await listSurveys(db, orgId);
  const accounts = await accountNames(
    db,
    orgId,
    all.flatMap((conditions) => conditions.accounts ?? []),
  );
  const listed = await listSegments(context, actor);
  const wanted = new Set(
    all.flatMap(({ segments = [], accounts: companies = [], teams: keys = [], surveys: asked = [] }) => [
      ...segments,
      ...companies,
      ...keys,
      ...asked,
    ]),
  );
  const names = [
    ...teams.map(({ key, name }) => [key, name] as const),
    ...surveys.map(({ id, name }) => [id, name] as const),
    ...accounts,
    ...(listed.ok ? listed.value.items : []).map(({ id, name }) => [id, name] as const),
  ];
  return Object.fromEntries(names.filter(([id]) => wanted.has(id)));
}
