import { dueInstant } from '../../../features/closed-loop/promises/reminder-times.ts';
import { dayAfter } from './conversations.ts';
import { after, DAY_MS, endedWell, type LoopStory, TIME_ZONE, underWay } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows, type RecentCase } from './queries.ts';
import { PROMISES } from './words.ts';

type Row = Parameters<typeof insertRows<'promises'>>[3][number];

const KEPT = 8;

/** Some to keep in the days to come, one that was not kept, and those that were. */
export async function tellPromises(story: LoopStory): Promise<void> {
  const { tx, orgId, now, log } = story;
  const rows: Row[] = [];

  const promise = (of: RecentCase, i: number, dueAt: Date, end: 'open' | 'broken' | 'kept'): void => {
    const madeAt = after(of.firstContactAt ?? of.openedAt, 20 * 60_000);
    const id = pastId(madeAt);
    const keptAt = new Date((madeAt.getTime() + dueAt.getTime()) / 2);
    const settled = end === 'kept' ? { settled_at: keptAt, customer_told: true } : {};
    rows.push({
      id,
      case_id: of.id,
      what: PROMISES[i % PROMISES.length] as string,
      due_at: dueAt,
      due_set_at: madeAt,
      keeper_id: of.ownerId,
      state: end,
      broken_at: end === 'broken' ? dueAt : null,
      settled_at: null,
      reason: null,
      customer_told: null,
      // Nobody is reminded of what is over.
      reminded_before_at: end === 'open' ? null : dueAt,
      reminded_on_at: end === 'open' ? null : dueAt,
      made_by: of.ownerId,
      made_at: madeAt,
      ...settled,
    });
    log.onCase(of.id, of.ownerId, 'promise-made', madeAt, { promiseId: id, dueAt, keeperId: of.ownerId });
    if (end === 'broken') log.onCase(of.id, null, 'promise-broken', dueAt, { promiseId: id, dueAt });
    if (end === 'kept') {
      const details = { promiseId: id, isLate: false, customerTold: true };
      log.onCase(of.id, of.ownerId, 'promise-kept', keptAt, details);
    }
  };

  const going = underWay(story).slice(0, 2);
  // A case may be closed while something is still to be done.
  const later = endedWell(story).slice(KEPT, KEPT + 2);
  for (const [i, of] of [...going, ...later].entries()) {
    promise(of, i, dueInstant(dayAfter(now, i + 1), '12:00', TIME_ZONE), 'open');
  }
  const oldest = going.at(-1);
  if (oldest !== undefined) {
    const reached = oldest.firstContactAt ?? oldest.openedAt;
    const midway = new Date((reached.getTime() + now.getTime()) / 2);
    const evening = dueInstant(dayAfter(now, -1), '18:00', TIME_ZONE);
    promise(oldest, going.length, evening > midway && evening < now ? evening : midway, 'broken');
  }
  for (const [i, of] of endedWell(story).slice(0, KEPT).entries()) {
    const latest = after(of.firstContactAt ?? of.openedAt, DAY_MS);
    const dueAt = of.closedAt !== null && of.closedAt < latest ? of.closedAt : latest;
    promise(of, i + 2, dueAt, 'kept');
  }
  await insertRows(tx, orgId, 'promises', rows);
}
