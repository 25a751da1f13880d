import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { OpenSession } from './contract.ts';
import { deviceOf } from './device.ts';
import type { Person } from './person.ts';
import { deleteSession, deleteSessions, selectSessions } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';

/** Where somebody is signed in: here first, then the latest seen. */
export async function listSessions(context: Context, person: Person): Promise<OpenSession[]> {
  const rows = await selectSessions(context.db, person.id, context.clock());
  return rows
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      isThis: id === person.sessionId,
      device: deviceOf(userAgent),
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of one's own sessions: it is out at its next request. */
export async function endSession(context: Context, person: Person, id: string): Promise<Outcome<null>> {
  const now = context.clock();
  return context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    if (!(await deleteSession(tx, person.id, id))) return refused('not-found', 'not-found');
    await recordOwnDeed(tx, person.id, 'session.ended', now);
    return done(null);
  });
}

export async function endOtherSessions(
  context: Context,
  person: Person,
): Promise<Outcome<{ ended: number }>> {
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const ended = await deleteSessions(tx, person.id, person.sessionId);
    if (ended > 0) await recordOwnDeed(tx, person.id, 'session.ended', now, { ended });
    return done({ ended });
  });
}
