import type { Context } from '../../../platform/context.ts';
import type { OpenedLink } from '../../distribution/open-link.ts';
import { DELIVERY_MS, SIGNAL, type Touch } from './evidence.ts';
import { insertTouch } from './queries.ts';
import { isScannerAgent } from './scanner-agents.ts';

/** How long a browser's name is worth keeping. */
const AGENT_MAX = 300;

/** Notes what happened to a link, with what it shows by itself. No address is kept. */
export async function recordTouch(
  context: Context,
  link: OpenedLink,
  kind: Touch['kind'],
  score: number | null,
  agent: string | undefined,
): Promise<void> {
  const at = context.clock();
  const { sentAt, orgId, id } = link.invitation;
  const signals: string[] = [];
  if (isScannerAgent(agent)) signals.push(SIGNAL.scanner);
  if (sentAt !== null && Math.abs(at.getTime() - sentAt.getTime()) < DELIVERY_MS)
    signals.push(SIGNAL.rightAfterDelivery);
  await insertTouch(context.db, orgId, id, { at, kind, score, signals }, agent?.slice(0, AGENT_MAX) ?? null);
}
