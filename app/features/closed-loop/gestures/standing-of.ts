import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { GestureSettings } from './contract.ts';
import type { Limits, Spent } from './judge-gesture.ts';
import { monthsBefore, type Period, periodOf } from './period-of.ts';
import { selectCounted, sumSpent } from './queries.ts';

export interface Standing {
  readonly period: Period;
  readonly spent: Spent;
  readonly limits: Limits;
  /** Gestures of this customer that count towards the cap. */
  readonly given: number;
}

/** What a gesture for a customer of a team is judged by, at this moment. */
export async function standingOf(
  db: Db,
  orgId: OrgId,
  { contactId, team }: { readonly contactId: string; readonly team: string | null },
  settings: GestureSettings,
  now: Date,
): Promise<Standing> {
  const { timeZone } = await getOrganization(db, orgId);
  const { currency, capMonths, teamBudgets } = settings;
  const period = periodOf(now, timeZone, settings.period);
  const byTeam = await sumSpent(db, orgId, { ...period, currency });
  const counted = await selectCounted(db, orgId, [contactId], monthsBefore(now, capMonths));
  const own = teamBudgets.find((one) => one.team === team);
  return {
    period,
    spent: {
      organization: [...byTeam.values()].reduce((sum, spent) => sum + spent, 0),
      team: byTeam.get(team) ?? 0,
    },
    limits: { ...settings, teamBudget: own?.budget ?? null },
    given: counted.length,
  };
}
