import type { Context } from '../../context.ts';

/** How a way in is doing, for the screen: of this process, since its start. */
export interface WayIn {
  readonly kind: 'smtp' | 'imap';
  readonly state: 'starting' | 'open' | 'failing';
  /** What the network or the server said last, while it fails. */
  readonly problem: string | null;
  readonly since: Date;
}

const WAYS = new WeakMap<Context, Map<WayIn['kind'], WayIn>>();

export function noteWayIn(context: Context, way: Omit<WayIn, 'since'>): void {
  const ways = WAYS.get(context) ?? new Map<WayIn['kind'], WayIn>();
  WAYS.set(context, ways);
  const before = ways.get(way.kind);
  const isSame = before?.state === way.state && before.problem === way.problem;
  if (!isSame) ways.set(way.kind, { ...way, since: context.clock() });
}

export const waysIn = (context: Context): WayIn[] => [...(WAYS.get(context)?.values() ?? [])];
