import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { type InviteList, type InviteListResult, LIST_LIMIT } from './contract.ts';
import { type JudgedContact, judgePeople } from './judge-people.ts';
import { KeyReused, refuseReusedKey } from './key-reused.ts';
import { planWish, type WishPlan } from './plan-wish.ts';
import { isKeyReused, lockKey } from './queries.ts';
import { type NamedPerson, readPeople } from './read-people.ts';
import { summarizeList } from './summarize-list.ts';
import { writeInvitations } from './write-invitations.ts';

/** People of one transaction: few enough that nobody waits long for a contact of theirs. */
const CHUNK = 500;

/** An Idempotency-Key as it is kept: with the hash of the request, so that another one is noticed. */
interface Key {
  readonly beginning: string;
  readonly whole: string;
}

/**
 * Asks everybody of a list, chunk by chunk: a crash in between leaves whole chunks, and the same
 * request with the same key goes on where it stopped. A dry run judges alike and writes nothing.
 */
export async function inviteList(
  context: Context,
  actor: Actor,
  input: InviteList,
  idempotencyKey: string | null,
): Promise<Outcome<InviteListResult>> {
  const now = context.clock();
  const key = idempotencyKey === null || input.dryRun ? null : keyOf(idempotencyKey, input);
  const planned = await planWish(context, actor, { ...input, idempotencyKey: key?.whole ?? null }, now);
  if (!planned.ok) return planned;
  const reading = readPeople(input);
  if (reading.people.length > LIST_LIMIT) {
    return refused('too-large', 'distribution:problems.list-too-long', { values: { limit: LIST_LIMIT } });
  }
  const judged: (JudgedContact & { line: number })[] = [];
  for (let from = 0; from < reading.people.length; from += CHUNK) {
    const chunk = reading.people.slice(from, from + CHUNK);
    const outcome = await askChunk(context, actor, planned.value, chunk, key, input.dryRun, now).then(
      done,
      refuseReusedKey,
    );
    if (!outcome.ok) return outcome;
    judged.push(...outcome.value.map((one, i) => ({ ...one, line: chunk[i]?.line ?? 0 })));
    context.nudge.send('mail');
    context.nudge.send('outbox');
  }
  return done(summarizeList(judged, reading, input.dryRun));
}

function keyOf(idempotencyKey: string, input: InviteList): Key {
  const beginning = `list ${idempotencyKey} `;
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return { beginning, whole: `${beginning}${hash}` };
}

/** Undoes what judging wrote. */
class DryRun extends Error {}

async function askChunk(
  context: Context,
  actor: Actor,
  plan: WishPlan,
  chunk: readonly NamedPerson[],
  key: Key | null,
  dryRun: boolean,
  now: Date,
): Promise<JudgedContact[]> {
  let judged: JudgedContact[] = [];
  const people = chunk.map((one) => one.input);
  const work = inTransaction(context.db, async (tx) => {
    if (key !== null) await lockKey(tx, actor.orgId, key.beginning);
    if (key !== null && (await isKeyReused(tx, actor.orgId, key.beginning, key.whole))) throw new KeyReused();
    judged = await judgePeople(tx, actor, plan, people, now);
    if (dryRun) throw new DryRun();
    await writeInvitations(tx, context, actor, plan, judged, now);
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error;
  });
  return judged;
}
