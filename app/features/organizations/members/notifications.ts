import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../record-audit.ts';
import type { Notifications } from './contract.ts';
import { selectPreferences, upsertPreferences } from './queries.ts';

/** Who has not said anything gets every mail: a customer waits behind it. */
const DEFAULTS: Notifications = { caseOpened: true, locale: null };

export async function notificationsOf(db: Db, orgId: OrgId, userId: string): Promise<Notifications> {
  return (await selectPreferences(db, orgId, userId)) ?? DEFAULTS;
}

export async function getNotifications(context: Context, actor: Actor): Promise<Outcome<Notifications>> {
  if (actor.kind !== 'member' || actor.id === null) return refused('forbidden', 'forbidden');
  return done(await notificationsOf(context.db, actor.orgId, actor.id));
}

/** Each member chooses for themselves. */
export async function changeNotifications(
  context: Context,
  actor: Actor,
  wanted: Notifications,
): Promise<Outcome<Notifications>> {
  const { id: userId, orgId } = actor;
  if (actor.kind !== 'member' || userId === null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    await upsertPreferences(tx, orgId, userId, wanted, now);
    const entry = { action: 'notifications.changed', subjectType: 'member', subjectId: userId };
    await recordAudit(tx, actor, { ...entry, details: wanted }, now);
  });
  return done(wanted);
}
