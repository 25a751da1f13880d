import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { selectSettings } from './catalogue/queries.ts';
import type { GestureBudget } from './contract.ts';
import { periodOf } from './period-of.ts';
import { sumSpent } from './queries.ts';

/** What was spent in this period, of what; whoever sees some teams only is told of those. */
export async function getGestureBudget(context: Context, actor: Actor): Promise<Outcome<GestureBudget>> {
  const { db } = context;
  const { orgId } = actor;
  const [settings, { timeZone }, teams] = await Promise.all([
    selectSettings(db, orgId),
    getOrganization(db, orgId),
    listTeams(db, actor),
  ]);
  const period = periodOf(context.clock(), timeZone, settings.period);
  const spent = await sumSpent(db, orgId, { ...period, currency: settings.currency });
  const budgetOf = new Map(settings.teamBudgets.map(({ team, budget }) => [team, budget]));
  const whole = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return done({
    currency: settings.currency,
    period: { unit: period.unit, from: period.firstDay, to: period.lastDay },
    organization: actor.teams === null ? { spent: whole, budget: settings.budget } : null,
    teams: teams
      .filter(({ key }) => budgetOf.has(key) || spent.has(key))
      .map(({ key, name }) => ({
        team: key,
        name,
        spent: spent.get(key) ?? 0,
        budget: budgetOf.get(key) ?? null,
      })),
  });
}
