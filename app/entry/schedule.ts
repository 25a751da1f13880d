import { organizationJobs } from '../features/organizations/jobs.ts';
import { responseJobs } from '../features/responses/jobs.ts';
import type { RecurringJob } from '../platform/queue/recurring-job.ts';

/** Every job that the clock starts. Times are UTC. */
export const SCHEDULE: readonly RecurringJob[] = [...organizationJobs, ...responseJobs];
