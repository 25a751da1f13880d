import { type Actor, may, type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { organizationsUnderRetention, readRetention } from '../../organizations/retention.ts';
import type { RetentionPlan } from './contract.ts';
import { erase } from './erase-person.ts';
import type { PersonalData } from './personal-data.ts';
import { lockUnchanged, selectUnchangedSince } from './queries.ts';
import { retentionCutoff } from './retention-cutoff.ts';

/** People looked at together. */
const PEOPLE_AT_ONCE = 500;

/** What a run would make anonymous now, after so many months. Nothing is written. */
export async function previewRetention(
  context: Context,
  actor: Actor,
  months: number | null,
  parts: readonly PersonalData[],
): Promise<Outcome<RetentionPlan>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const kept = await readRetention(context.db, actor.orgId);
  const before = retentionCutoff(now, months ?? kept.months);
  const counts = { answers: 0, mails: 0 };
  for (const { older } of parts) {
    if (older !== undefined) counts[older.of] = await older.count(context.db, actor.orgId, before);
  }
  let people = 0;
  for await (const ids of unmetSince(context, actor, before, parts)) people += ids.length;
  return done({
    months: months ?? kept.months,
    since: kept.since?.toISOString() ?? null,
    before: before.toISOString(),
    ...counts,
    people,
  });
}

/** The nightly run, for the organizations that asked for it. Cut off anywhere, the next one goes on. */
export async function applyRetention(context: Context, parts: readonly PersonalData[]): Promise<void> {
  const now = context.clock();
  for (const { orgId, months } of await organizationsUnderRetention(context.db)) {
    const before = retentionCutoff(now, months);
    const actor = systemActor(orgId);
    // People first: once an answer is nobody's, what else it says of them can no longer be found.
    for await (const ids of unmetSince(context, actor, before, parts)) {
      for (const id of ids) {
        await inTransaction(context.db, async (tx) => {
          // They may have answered since they were found, or be about to: an answer that is being written holds
          // its contact, so it is waited for, and one that comes later finds its link ended.
          if (!(await lockUnchanged(tx, orgId, id, before))) return;
          const isMet = (await metSince(tx, orgId, [id], before, parts)).has(id);
          if (!isMet) await erase(tx, actor, id, parts, now);
        });
      }
    }
    for (const { older } of parts) {
      if (older === undefined) continue;
      while ((await inTransaction(context.db, (tx) => older.forget(tx, orgId, before))) > 0);
    }
  }
}

/** People whose details, answers and invitations are all older. */
async function* unmetSince(
  { db }: Context,
  { orgId }: Actor,
  before: Date,
  parts: readonly PersonalData[],
): AsyncGenerator<string[]> {
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await selectUnchangedSince(db, orgId, before, after, PEOPLE_AT_ONCE);
    if (ids.length === 0) return;
    after = ids.at(-1) as string;
    const met = await metSince(db, orgId, ids, before, parts);
    yield ids.filter((id) => !met.has(id));
  }
}

/** Which of these people answered or were asked since. */
async function metSince(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
  before: Date,
  parts: readonly PersonalData[],
): Promise<Set<string>> {
  const met = new Set<string>();
  for (const part of parts) {
    for (const [id, at] of (await part.lastMet?.(db, orgId, ids)) ?? []) if (at >= before) met.add(id);
  }
  return met;
}
