import type { OrgId } from '../actor.ts';
import { newId } from '../ids.ts';
import type { LiveAlert, LiveTopic } from '../live/live-hub.ts';
import type { Tx } from '../postgres/database.ts';

/** Facts that travel against the direction of imports. The payload holds ids, never people's data. */
export interface OutboxEvents {
  /** Answers that count from now on. */
  'response.counted': { responseIds: string[] };
  /** Answers that no longer count: replaced by a later one, or excluded. */
  'response.uncounted': { responseIds: string[] };
  /** A file that somebody brings in: it runs, or goes on. */
  'import.started': { importId: string };
  /** A message to one of our own addresses is kept, and waits to be read. */
  'mail.arrived': { inboundId: string };
  /** The report came that a mail of ours reached nobody. */
  'mail.bounced': { mailId: string };
  /** A person said which type of detractor a case is about. */
  'case.typed': { caseId: string };
  /** Somebody is a member no more. */
  'member.left': { userId: string };
  /** Somebody may only look from now on. */
  'member.only-looks': { userId: string };
  /** When somebody is there, or how fast they are to be: what runs is computed anew. */
  'clocks.changed': Record<string, never>;
  /** Something a screen shows has changed, and nothing else needs to happen. */
  'screen.changed': { topic: LiveTopic; surveyId?: string; alert?: LiveAlert };
}

export type Topic = keyof OutboxEvents;

export async function recordEvent<T extends Topic>(
  tx: Tx,
  orgId: OrgId,
  topic: T,
  payload: OutboxEvents[T],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ org_id: orgId, id: newId(), topic, payload: JSON.stringify(payload), created_at: now })
    .execute();
}
