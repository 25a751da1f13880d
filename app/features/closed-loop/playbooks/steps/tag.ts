import type { Tx } from '../../../../platform/postgres/database.ts';
import { tagContact } from '../../../contacts/tag-contact.ts';
import type { StepOf } from '../contract.ts';
import type { Scene } from '../scene.ts';
import type { StepResult } from '../step-result.ts';

/** Writes a property of the contact. */
export async function tag(tx: Tx, scene: Scene, step: StepOf<'tag'>, now: Date): Promise<StepResult> {
  const { actor, run } = scene;
  const isDone = await tagContact(tx, actor, run.contactId, { name: step.name, value: step.value }, now);
  return { reason: isDone ? null : 'properties-full', details: {} };
}
