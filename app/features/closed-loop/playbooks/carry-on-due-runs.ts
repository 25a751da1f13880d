import type { Context } from '../../../platform/context.ts';
import { carryOn } from './carry-on.ts';
import { selectDueRuns, selectRunsToEnd } from './run-queries.ts';

/** So many are read at once; the next ones follow. */
const BATCH = 200;

/** Every run whose next step is due by now, and those that have nothing to wait for any more. */
export async function carryOnDueRuns(context: Context): Promise<void> {
  const now = context.clock();
  // One that fails is left to the next minute: it keeps nobody else waiting, and is not tried without end.
  const tried = new Set<string>();
  for (const select of [selectRunsToEnd, selectDueRuns]) {
    for (;;) {
      const due = (await select(context.db, now, BATCH + tried.size)).filter(({ id }) => !tried.has(id));
      if (due.length === 0) break;
      for (const { orgId, id } of due) {
        tried.add(id);
        try {
          await carryOn(context, orgId, id);
        } catch (error) {
          context.log.error({ err: error, runId: id }, 'a playbook could not go on; it is tried again');
        }
      }
    }
  }
}
