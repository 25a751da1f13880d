import { SCHEDULE } from '../../app/entry/schedule.ts';
import { withContext } from '../../app/entry/with-context.ts';

const names = process.argv.slice(2);
const jobs = SCHEDULE.filter(({ name }) => names.includes(name));
if (jobs.length !== names.length) throw new Error(`not in the schedule: ${names.join(', ')}`);

await withContext(
  () => {},
  async (context) => {
    for (const job of jobs) await job.run(context);
  },
);
