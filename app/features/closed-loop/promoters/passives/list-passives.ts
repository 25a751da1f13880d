import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { chooseOwners } from '../../routing/choose-owners.ts';
import { tasksFor } from '../../tasks/list-tasks.ts';
import { monthsBefore, SCORE_MONTHS } from '../ask-kinds.ts';
import { selectAsksOf } from '../queries.ts';
import type { Passive, Passives, PassivesQuery } from './contract.ts';
import { type PassiveRow, selectPassives, selectReplies } from './queries.ts';

/** Passives and what became of them: none is without somebody who has it. */
export async function listPassives(
  context: Context,
  actor: Actor,
  query: PassivesQuery,
): Promise<Outcome<Passives>> {
  const before = readTimeCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const since = monthsBefore(context.clock(), SCORE_MONTHS);
  const rows = await selectPassives(context.db, actor, query, since, before);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describe(context, actor, shown, since),
    nextCursor: last === undefined ? null : writeTimeCursor({ at: last.nowAt, id: last.nowId }),
  });
}

async function describe(
  context: Context,
  actor: Actor,
  rows: readonly PassiveRow[],
  since: Date,
): Promise<Passive[]> {
  const { db } = context;
  const { orgId } = actor;
  const ids = rows.map(({ contactId }) => contactId);
  const [contacts, replies, tasks, asks, members, owners] = await Promise.all([
    getContacts(db, orgId, ids),
    selectReplies(db, orgId, ids),
    tasksFor(context, actor, ids),
    selectAsksOf(db, orgId, ids, since),
    listMembers(db, orgId),
    chooseOwners(
      db,
      orgId,
      rows.map((row) => ({ ...row, reason: 'detractor' as const })),
    ),
  ]);
  return rows.map((row, i) => {
    const { name = null, email = null } = contacts.get(row.contactId) ?? {};
    const own = tasks.filter(({ contact }) => contact.id === row.contactId);
    const ownerId = own.find(({ state }) => state === 'open')?.owner?.id ?? owners[i];
    const owner = members.find(({ id }) => id === ownerId);
    const reply = replies.get(row.contactId);
    return {
      contact: { id: row.contactId, name, email },
      passive: { score: row.score, answeredAt: row.answeredAt.toISOString() },
      idea: row.comment ?? (reply?.responseId === row.responseId ? reply.reply : null),
      now: { score: row.nowScore, answeredAt: row.nowAt.toISOString() },
      owner: owner === undefined ? null : { id: owner.id, name: owner.name },
      tasks: own,
      asks: (asks.get(row.contactId) ?? []).filter(({ kind }) => kind === 'follow-up'),
    };
  });
}
