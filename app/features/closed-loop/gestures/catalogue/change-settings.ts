import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { listTeams } from '../../../organizations/members/list-teams.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { GestureSettings } from '../contract.ts';
import { lockSettings, selectSettings, writeSettings } from './queries.ts';

/** Whoever sees some teams only is told of their budgets. */
export async function getGestureSettings({ db }: Context, actor: Actor): Promise<Outcome<GestureSettings>> {
  const settings = await selectSettings(db, actor.orgId);
  const { teams } = actor;
  if (teams === null) return done(settings);
  return done({ ...settings, teamBudgets: settings.teamBudgets.filter(({ team }) => teams.includes(team)) });
}

/** What may be given, and who has to say yes. It holds for what is asked from now on. */
export async function changeGestureSettings(
  context: Context,
  actor: Actor,
  settings: GestureSettings,
): Promise<Outcome<GestureSettings>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const named = settings.teamBudgets.map(({ team }) => team);
  const known = new Set((await listTeams(context.db, actor)).map(({ key }) => key));
  if (new Set(named).size < named.length || named.some((team) => !known.has(team))) {
    return refused('invalid', 'invalid', { fields: { teamBudgets: 'gestures:problems.team' } });
  }
  await inTransaction(context.db, async (tx) => {
    await lockSettings(tx, orgId);
    await writeSettings(tx, orgId, settings);
    const entry = {
      action: 'gestures.changed',
      subjectType: 'organization',
      subjectId: orgId,
      details: settings,
    };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return getGestureSettings(context, actor);
}
