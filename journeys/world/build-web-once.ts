import { buildWeb } from '../../app/entry/build-web.ts';

/** Before the first server starts, so that two of them never build into one folder. */
export default async function buildWebOnce(): Promise<void> {
  await buildWeb();
}
