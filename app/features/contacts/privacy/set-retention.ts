import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { type Outcome, refused } from '../../../platform/outcome.ts';
import { changeRetention } from '../../organizations/retention.ts';
import type { RetentionPlan } from './contract.ts';
import type { PersonalData } from './personal-data.ts';
import { previewRetention } from './retention.ts';

/** Answers what the next night would do. */
export async function setRetention(
  context: Context,
  actor: Actor,
  input: { months: number; isOn: boolean },
  parts: readonly PersonalData[],
): Promise<Outcome<RetentionPlan>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  await context.db.transaction().execute((tx) => changeRetention(tx, actor, input, now));
  return previewRetention(context, actor, null, parts);
}
