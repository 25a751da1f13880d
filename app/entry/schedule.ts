import { clockJobs } from '../features/closed-loop/clocks/jobs.ts';
import { focusGroupJobs } from '../features/closed-loop/focus-groups/remind-guests.ts';
import { playbookJobs } from '../features/closed-loop/playbooks/jobs.ts';
import { promiseJobs } from '../features/closed-loop/promises/jobs.ts';
import { voiceJobs } from '../features/closed-loop/promoters/jobs.ts';
import { taskJobs } from '../features/closed-loop/tasks/jobs.ts';
import { watchingJobs } from '../features/closed-loop/watching/jobs.ts';
import { workspaceJobs } from '../features/closed-loop/workspace/jobs.ts';
import { contactJobs } from '../features/contacts/jobs.ts';
import { applyRetention } from '../features/contacts/privacy/retention.ts';
import { importJobs } from '../features/imports/jobs.ts';
import { organizationJobs } from '../features/organizations/jobs.ts';
import { responseJobs } from '../features/responses/jobs.ts';
import { sharingJobs } from '../features/sharing/jobs.ts';
import { inboundJobs } from '../platform/mail/inbound/forget-read-mails.ts';
import type { RecurringJob } from '../platform/queue/recurring-job.ts';

import { PERSONAL_DATA } from './personal-data.ts';

/** Every job that the clock starts. Times are UTC. */
export const SCHEDULE: readonly RecurringJob[] = [
  ...organizationJobs,
  ...contactJobs,
  ...responseJobs,
  ...sharingJobs,
  ...inboundJobs,
  ...importJobs,
  ...clockJobs,
  ...watchingJobs,
  ...promiseJobs,
  ...focusGroupJobs,
  ...workspaceJobs,
  ...playbookJobs,
  ...taskJobs,
  ...voiceJobs,
  {
    name: 'forget-what-is-old',
    cron: '7 1 * * *',
    run: (context) => applyRetention(context, PERSONAL_DATA),
  },
];
