import { isScannerAgent } from './scanner-agents.ts';
import { isScannerNetwork } from './scanner-networks.ts';
import type { Signal } from './touch.ts';

/** No mail is found, read and answered so soon after it left; a gateway opens its links while it passes. */
const AFTER_DELIVERY_MS = 3_000;

/** What one request tells of who made it. The network address is looked at and not kept. */
export function signalsOf(request: {
  readonly agent: string | null;
  readonly address: string;
  readonly at: Date;
  readonly deliveredAt: Date | null;
}): Signal[] {
  const { agent, address, at, deliveredAt } = request;
  const signals: Signal[] = [];
  if (agent !== null && isScannerAgent(agent)) signals.push('scanner-agent');
  if (isScannerNetwork(address)) signals.push('scanner-network');
  const isFresh = deliveredAt !== null && at.getTime() - deliveredAt.getTime() < AFTER_DELIVERY_MS;
  if (isFresh) signals.push('after-delivery');
  return signals;
}
