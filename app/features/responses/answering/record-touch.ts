import type { Context } from '../../../platform/context.ts';
import type { AnswerableLink } from './answerable-link.ts';
import { DELIVERY_MS, SIGNAL, type Touch } from './evidence.ts';
import { insertTouch } from './queries.ts';
import { isScannerAgent } from './scanner-agents.ts';
import { isScannerNetwork } from './scanner-networks.ts';

/** Who makes a request, as it shows itself. */
export interface Visitor {
  readonly agent: string | undefined;
  /** Looked at, and not kept. */
  readonly address: string;
}

/** How long a browser's name is worth keeping. */
const AGENT_MAX = 300;

/** Notes what happened to a link, with what it shows by itself. */
export async function recordTouch(
  context: Context,
  link: AnswerableLink,
  kind: Touch['kind'],
  score: number | null,
  { agent, address }: Visitor,
): Promise<void> {
  const at = context.clock();
  const { sentAt, orgId } = link.invitation;
  const signals: string[] = [];
  // A browser always says what it is.
  const isNameless = agent === undefined || agent.trim() === '';
  if (isNameless || isScannerAgent(agent) || isScannerNetwork(address)) signals.push(SIGNAL.scanner);
  // Opened before its sender could note that it left: sooner than any person.
  const isFresh = sentAt === null || Math.abs(at.getTime() - sentAt.getTime()) < DELIVERY_MS;
  if (isFresh) signals.push(SIGNAL.rightAfterDelivery);
  await insertTouch(
    context.db,
    orgId,
    link.answerer.key,
    { at, kind, score, signals },
    agent?.slice(0, AGENT_MAX) ?? null,
  );
}
