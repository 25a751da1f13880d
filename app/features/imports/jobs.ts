import { systemActor } from '../../platform/actor.ts';
import type { RecurringJob } from '../../platform/queue/recurring-job.ts';
import { type Subscription, subscription } from '../../platform/queue/subscription.ts';
import { oldImportFiles, removeImportFile } from './import-file.ts';
import { deleteOldProblems } from './problem-queries.ts';
import { selectAbandoned, selectWithFile } from './queries.ts';
import { runImport } from './run-import.ts';
import { cancelImport } from './start-import.ts';

const DAY_MS = 86_400_000;

/** Long enough to mend the lines in the file and bring it in again. */
const PROBLEMS_KEPT_MS = 30 * DAY_MS;

export const importSubscriptions: readonly Subscription[] = [
  subscription({
    topic: 'import.started',
    name: 'run-import',
    run: (context, orgId, { importId }, stop) => runImport(context, orgId, importId, stop),
  }),
];

export const importJobs: readonly RecurringJob[] = [
  {
    name: 'forget-abandoned-imports',
    cron: '43 * * * *',
    run: async (context) => {
      const now = context.clock().getTime();
      const yesterday = new Date(now - DAY_MS);
      for (const { orgId, id } of await selectAbandoned(context.db, yesterday)) {
        await cancelImport(context, systemActor(orgId), id);
      }
      // A crash between a file and its row leaves the file alone.
      const files = await oldImportFiles(context.config, yesterday);
      const needed = await selectWithFile(context.db, files);
      for (const id of files) if (!needed.has(id)) await removeImportFile(context.config, id);
      await deleteOldProblems(context.db, new Date(now - PROBLEMS_KEPT_MS));
    },
  },
];
