import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { subscription } from '../../../platform/queue/subscription.ts';
import { carryOnDueRuns } from './carry-on-due-runs.ts';
import { startByType } from './start-by-type.ts';
import { startRuns } from './start-runs.ts';
import { stopUncounted } from './stop-uncounted.ts';

export const playbookJobs: readonly RecurringJob[] = [
  { name: 'carry-on-playbooks', cron: '* * * * *', run: carryOnDueRuns },
];

export const playbookSubscriptions = [
  subscription({
    topic: 'response.counted',
    name: 'start-playbooks',
    run: (context, orgId, { responseIds }) => startRuns(context, orgId, responseIds),
  }),
  subscription({
    topic: 'response.uncounted',
    name: 'stop-playbooks',
    run: (context, orgId, { responseIds }) => stopUncounted(context, orgId, responseIds),
  }),
  subscription({
    topic: 'case.typed',
    name: 'start-playbooks-of-type',
    run: (context, orgId, { caseId }) => startByType(context, orgId, caseId),
  }),
];
