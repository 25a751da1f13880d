import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { TimeCursor } from '../../../platform/http/time-cursor.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { PromiseSettings } from './contract.ts';
import { settingsOf } from './promise-settings.ts';
import { markReminded, type PromiseRow, selectToRemind } from './queries.ts';
import { reminderTimes } from './reminder-times.ts';
import { tellKeeper } from './tell-keeper.ts';
import { type WorkingDays, workingDays } from './working-days.ts';

/** What comes back today is due within this time, the longest closing of an office included. */
const AHEAD_MS = 16 * 86_400_000;

const AT_ONCE = 200;

interface Rhythm {
  readonly timeZone: string;
  readonly settings: PromiseSettings;
  readonly days: WorkingDays;
}

/**
 * Each promise comes back once before it and once on its day. When is computed anew each time, so that another
 * calendar, hour or zone holds at once; that it was said is kept.
 */
export async function remindOfPromises(context: Context): Promise<void> {
  const now = context.clock();
  const window = { from: now, to: new Date(now.getTime() + AHEAD_MS) };
  const rhythms = new Map<OrgId, Rhythm>();
  let after: TimeCursor | null = null;
  let hasTold = false;
  for (;;) {
    const rows: PromiseRow[] = await selectToRemind(context.db, window, after, AT_ONCE);
    for (const row of rows) {
      const rhythm = rhythms.get(row.orgId) ?? (await rhythmOf(context, row.orgId));
      rhythms.set(row.orgId, rhythm);
      if (await remind(context, row, rhythm, now)) hasTold = true;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) break;
    after = { at: last.dueAt, id: last.id };
  }
  if (!hasTold) return;
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

async function rhythmOf({ db }: Context, orgId: OrgId): Promise<Rhythm> {
  const { timeZone } = await getOrganization(db, orgId);
  return { timeZone, settings: await settingsOf(db, orgId), days: await workingDays(db, orgId) };
}

async function remind(
  context: Context,
  row: PromiseRow,
  { timeZone, settings, days }: Rhythm,
  now: Date,
): Promise<boolean> {
  const { before, onDay } = reminderTimes(row, timeZone, settings, days(row.team));
  const isDay = onDay !== null && onDay <= now;
  const isBefore = before !== null && before <= now && row.remindedBeforeAt === null;
  if (!isDay && !isBefore) return false;
  const which = isDay ? 'on-day' : 'before';
  return inTransaction(context.db, async (tx) => {
    if (!(await markReminded(tx, row, which, now))) return false;
    await tellKeeper(tx, context, row, which, now);
    await recordEvent(tx, row.orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
}
