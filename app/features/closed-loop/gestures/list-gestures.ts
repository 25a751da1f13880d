import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { getCase } from '../list-cases.ts';
import { selectSettings } from './catalogue/queries.ts';
import type { Gesture, Gestures, GesturesQuery } from './contract.ts';
import { type Deciding, decidingOf, mayDecide } from './deciding.ts';
import { monthsBefore } from './period-of.ts';
import {
  findGesture,
  type GestureRow,
  selectCounted,
  selectGestures,
  selectGesturesOfCase,
} from './queries.ts';

export async function listGestures(
  context: Context,
  actor: Actor,
  query: GesturesQuery,
): Promise<Outcome<Gestures>> {
  const after = readTimeCursor(query.cursor);
  if (after === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const deciding = await decidingOf(context.db, actor);
  const rows = await selectGestures(context.db, actor, query, deciding, after);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return done({
    items: await describe(context.db, actor, shown, deciding),
    nextCursor: rows.length > query.limit && last ? writeTimeCursor({ at: last.askedAt, id: last.id }) : null,
  });
}

export async function gesturesOfCase(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<{ items: Gesture[] }>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const rows = await selectGesturesOfCase(context.db, actor.orgId, caseId);
  return done({ items: await describe(context.db, actor, rows, await decidingOf(context.db, actor)) });
}

export async function getGesture(context: Context, actor: Actor, id: string): Promise<Outcome<Gesture>> {
  const row = await findGesture(context.db, actor, id);
  if (row === null) return refused('not-found', 'gestures:problems.no-gesture');
  const [found] = await describe(context.db, actor, [row], await decidingOf(context.db, actor));
  return found === undefined ? refused('not-found', 'gestures:problems.no-gesture') : done(found);
}

/** What was given on a case: all that a letter to the customer may speak of. */
export async function givenGesturesOf(
  db: Db,
  orgId: OrgId,
  caseId: string,
): Promise<{ nameFr: string; nameEn: string; cost: number; currency: string }[]> {
  const rows = await selectGesturesOfCase(db, orgId, caseId);
  return rows
    .filter(({ state }) => state === 'given')
    .map(({ nameFr, nameEn, cost, currency }) => ({ nameFr, nameEn, cost, currency }));
}

async function describe(
  db: Db,
  actor: Actor,
  rows: readonly GestureRow[],
  deciding: Deciding,
): Promise<Gesture[]> {
  if (rows.length === 0) return [];
  const { orgId } = actor;
  const contactIds = [...new Set(rows.map(({ contactId }) => contactId))];
  const { capMonths } = await selectSettings(db, orgId);
  const oldest = new Date(
    Math.min(...rows.map(({ countedAt, askedAt }) => (countedAt ?? askedAt).getTime())),
  );
  const [contacts, members, counted] = await Promise.all([
    getContacts(db, orgId, contactIds),
    listMembers(db, orgId),
    selectCounted(db, orgId, contactIds, monthsBefore(oldest, capMonths)),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const person = (id: string | null) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
  const nthOf = ({ id, contactId, countedAt }: GestureRow): number | null => {
    if (countedAt === null) return null;
    const since = monthsBefore(countedAt, capMonths);
    const own = counted.filter((one) => one.contactId === contactId && one.countedAt > since);
    return own.findIndex((one) => one.id === id) + 1 || null;
  };
  return rows.map((row) => {
    const contact = contacts.get(row.contactId);
    return {
      id: row.id,
      caseId: row.caseId,
      contact: { id: row.contactId, name: contact?.name ?? null, email: contact?.email ?? null },
      gesture: { id: row.kindId, kind: row.kind, nameFr: row.nameFr, nameEn: row.nameEn },
      cost: row.cost,
      currency: row.currency,
      team: row.team,
      note: row.note,
      state: row.state,
      reasons: row.reasons,
      nth: nthOf(row),
      askedBy: person(row.askedBy),
      askedAt: row.askedAt.toISOString(),
      decidedBy: person(row.decidedBy),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decisionNote: row.decisionNote,
      givenAt: row.givenAt?.toISOString() ?? null,
      mayDecide: row.state === 'proposed' && mayDecide(actor, deciding, row),
    };
  });
}
