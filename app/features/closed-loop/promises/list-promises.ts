import type { Actor, OrgId } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import { wallClock } from '../../../platform/calendar/wall-clock.ts';
import type { Context } from '../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { getCase } from '../list-cases.ts';
import type {
  CasePromise,
  CasePromises,
  PromiseCounts,
  PromiseCountsQuery,
  PromisesQuery,
} from './contract.ts';
import { settingsOf } from './promise-settings.ts';
import {
  countPromises,
  findPromise,
  type MoveRow,
  type PromiseRow,
  selectMoves,
  selectPromises,
  selectPromisesOfCase,
} from './queries.ts';
import { reminderTimes } from './reminder-times.ts';
import { workingDays } from './working-days.ts';

export async function listPromises(
  context: Context,
  actor: Actor,
  query: PromisesQuery,
): Promise<Outcome<CasePromises>> {
  const after = readTimeCursor(query.cursor);
  if (after === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectPromises(context.db, actor, query, after, context.clock());
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return done({
    items: await describe(context.db, actor.orgId, shown),
    nextCursor: rows.length > query.limit && last ? writeTimeCursor({ at: last.dueAt, id: last.id }) : null,
  });
}

export async function getPromiseCounts(
  context: Context,
  actor: Actor,
  query: PromiseCountsQuery,
): Promise<Outcome<PromiseCounts>> {
  return done(await countPromises(context.db, actor, query, context.clock()));
}

export async function promisesOfCase(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<{ items: CasePromise[] }>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const rows = await selectPromisesOfCase(context.db, actor.orgId, caseId);
  return done({ items: await describe(context.db, actor.orgId, rows) });
}

export async function getPromise(context: Context, actor: Actor, id: string): Promise<Outcome<CasePromise>> {
  const row = await findPromise(context.db, actor, id);
  if (row === null) return refused('not-found', 'promises:problems.no-promise');
  const [found] = await describe(context.db, actor.orgId, [row]);
  return found === undefined ? refused('not-found', 'promises:problems.no-promise') : done(found);
}

/** What is still owed on a case: whoever closes it is told. */
export async function openPromisesOf(
  db: Db,
  orgId: OrgId,
  caseId: string,
): Promise<{ id: string; what: string; dueAt: Date; isBroken: boolean }[]> {
  const rows = await selectPromisesOfCase(db, orgId, caseId);
  return rows
    .filter(({ state }) => state === 'open' || state === 'broken')
    .map(({ id, what, dueAt, state }) => ({ id, what, dueAt, isBroken: state === 'broken' }));
}

async function describe(db: Db, orgId: OrgId, rows: readonly PromiseRow[]): Promise<CasePromise[]> {
  if (rows.length === 0) return [];
  const [contacts, members, { timeZone }, moves, settings, days] = await Promise.all([
    getContacts(db, orgId, [...new Set(rows.map(({ contactId }) => contactId))]),
    listMembers(db, orgId),
    getOrganization(db, orgId),
    selectMoves(
      db,
      orgId,
      rows.map(({ id }) => id),
    ),
    settingsOf(db, orgId),
    workingDays(db, orgId),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const person = (id: string | null) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
  const movesOf = Map.groupBy(moves, ({ promiseId }) => promiseId);
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  const move = ({ fromDueAt, toDueAt, reason, customerTold, movedBy, movedAt }: MoveRow) => ({
    fromDueAt: fromDueAt.toISOString(),
    toDueAt: toDueAt.toISOString(),
    reason,
    customerTold,
    movedBy: person(movedBy),
    movedAt: movedAt.toISOString(),
  });
  return rows.map((row) => {
    const contact = contacts.get(row.contactId);
    const times = row.state === 'open' ? reminderTimes(row, timeZone, settings, days(row.team)) : null;
    return {
      id: row.id,
      caseId: row.caseId,
      contact: { id: row.contactId, name: contact?.name ?? null, email: contact?.email ?? null },
      what: row.what,
      dueAt: row.dueAt.toISOString(),
      dueOn: localDay(row.dueAt, timeZone),
      dueTime: wallClock(row.dueAt, timeZone).slice(-5),
      keeper: person(row.keeperId),
      state: row.state,
      brokenAt: iso(row.brokenAt),
      settledAt: iso(row.settledAt),
      reason: row.reason,
      customerTold: row.customerTold,
      remindBeforeAt: iso(times?.before ?? null),
      remindOnAt: iso(times?.onDay ?? null),
      moves: (movesOf.get(row.id) ?? []).map(move),
      madeBy: person(row.madeBy),
      madeAt: row.madeAt.toISOString(),
    };
  });
}
