import type { Actor } from '../../../platform/actor.ts';
import { type RollupDelta, rollupDeltas } from '../rollup-deltas.ts';
import type { CountedResponse } from './queries.ts';

/** What new answers bring with them: figures, and for each actor a fact that others act upon and a line in the log. */
export interface Effects {
  readonly deltas: readonly RollupDelta[];
  readonly recorded: readonly { readonly actor: Actor; readonly responseIds: readonly string[] }[];
}

export function effectsOf(
  rows: readonly CountedResponse[],
  actorOf: (row: CountedResponse) => Actor,
): Effects {
  const recorded = new Map<string, { actor: Actor; responseIds: string[] }>();
  for (const row of rows) {
    const actor = actorOf(row);
    // Each request brings an actor of its own making: who they are tells whether two are the same.
    const who = `${actor.orgId} ${actor.kind} ${actor.id}`;
    const known = recorded.get(who);
    if (known === undefined) recorded.set(who, { actor, responseIds: [row.id] });
    else known.responseIds.push(row.id);
  }
  const deltas = rollupDeltas(rows.map((answer) => ({ answer, by: 1 })));
  return { deltas, recorded: [...recorded.values()] };
}
