import type { Context } from '../context.ts';

/** Work that the clock starts. `cron` is in UTC. */
export interface RecurringJob {
  readonly name: string;
  readonly cron: string;
  run(context: Context): Promise<void>;
}
