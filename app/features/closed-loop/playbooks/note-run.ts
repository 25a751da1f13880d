import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Step } from './contract.ts';
import type { SkipReason, StopReason } from './run-contract.ts';
import type { Scene } from './scene.ts';

/** What happened of itself stands in the history of the case, or of the person where there is no case. */
async function note(
  tx: Tx,
  { actor, run, case: of }: Scene,
  what: 'playbook-step' | 'playbook-stopped',
  details: object,
  now: Date,
): Promise<void> {
  const about = { runId: run.id, playbookId: run.playbookId, ...details };
  if (of === null) {
    const entry = ON_CONTACT[what];
    await recordAudit(
      tx,
      actor,
      { ...entry, subjectType: 'contact', subjectId: run.contactId, details: about },
      now,
    );
  } else {
    const entry = ON_CASE[what];
    await recordAudit(tx, actor, { ...entry, subjectType: 'case', subjectId: of.id, details: about }, now);
  }
}

const ON_CASE = {
  'playbook-step': { action: 'case.playbook-step' },
  'playbook-stopped': { action: 'case.playbook-stopped' },
} as const;

const ON_CONTACT = {
  'playbook-step': { action: 'contact.playbook-step' },
  'playbook-stopped': { action: 'contact.playbook-stopped' },
} as const;

/** A wait is no deed. */
export async function noteStep(
  tx: Tx,
  scene: Scene,
  { kind }: Step,
  reason: SkipReason | null,
  now: Date,
): Promise<void> {
  if (kind === 'wait') return;
  const skipped = reason === null ? {} : { reason };
  await note(tx, scene, 'playbook-step', { step: kind, position: scene.run.position, ...skipped }, now);
}

export const noteStop = (tx: Tx, scene: Scene, reason: StopReason, now: Date): Promise<void> =>
  note(tx, scene, 'playbook-stopped', { reason }, now);
