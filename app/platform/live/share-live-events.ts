import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { OrgId } from '../actor.ts';
import type { Context } from '../context.ts';
import type { LiveEvent } from './live-hub.ts';

const CHANNEL = 'boucle_live';

/** A burst is one statement; nobody sees so short a delay. */
const GATHER_MS = 100;
const AGAIN_MS = 1_000;

interface Shared {
  readonly from: string;
  readonly orgId: OrgId;
  readonly event: LiveEvent;
}

type Sharing = Pick<Context, 'pool' | 'live' | 'log'>;

/**
 * Tells the other server processes on this database what changed, by NOTIFY, and passes on what they tell. While the
 * line to PostgreSQL is cut nothing is heard: after it, every screen asks for all it shows.
 */
export async function shareLiveEvents({ pool, live, log }: Sharing): Promise<{ stop(): Promise<void> }> {
  const from = randomUUID();
  const waiting = new Map<string, Shared>();
  let sending: ReturnType<typeof setTimeout> | null = null;
  let listening: pg.PoolClient | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  const send = async (): Promise<void> => {
    sending = null;
    const texts = [...waiting.values()].map((shared) => JSON.stringify(shared));
    waiting.clear();
    await pool
      .query('SELECT pg_notify($1, text) FROM unnest($2::text[]) AS text', [CHANNEL, texts])
      .catch((error: Error) => log.debug({ reason: error.message }, 'other processes were not told'));
  };

  const hear = ({ payload = '' }: pg.Notification): void => {
    const shared = JSON.parse(payload) as Shared;
    if (shared.from !== from) live.receive(shared.orgId, shared.event);
  };

  const listen = async (): Promise<void> => {
    const client = await pool.connect();
    if (stopped) return client.release(true);
    listening = client;
    const lost = (): void => {
      if (listening !== client) return;
      listening = null;
      client.release(true);
      retry();
    };
    client.on('notification', hear);
    client.once('error', lost);
    client.once('end', lost);
    await client.query(`LISTEN ${CHANNEL}`).catch(lost);
  };

  const retry = (): void => {
    if (stopped) return;
    again = setTimeout(() => {
      listen().then(
        () => live.receiveAnything(),
        () => retry(),
      );
    }, AGAIN_MS);
  };

  await listen();
  live.forwardTo((orgId, event) => {
    waiting.set(`${orgId} ${event.topic} ${event.surveyId ?? ''} ${event.alert?.subjectId ?? ''}`, {
      from,
      orgId,
      event,
    });
    sending ??= setTimeout(() => void send(), GATHER_MS);
  });
  return {
    stop: async () => {
      stopped = true;
      live.forwardTo(null);
      if (again !== null) clearTimeout(again);
      if (sending !== null) {
        clearTimeout(sending);
        await send();
      }
      const client = listening;
      listening = null;
      client?.release(true);
    },
  };
}
