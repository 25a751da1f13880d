import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { type Foreseen, foresee } from './foresee.ts';
import { pastAnswers } from './past-answers.ts';
import { lockPlaybook, updatePlaybookRow } from './queries.ts';
import { readStage, type Stage } from './read-stage.ts';
import type { DryRun, SkipReason, StopReason } from './run-contract.ts';

/** Enough to see that the right letter goes to the right people. */
const PEOPLE_SHOWN = 50;

/** What a playbook would have done for last month's answers. Nothing is sent, opened or written but that it was seen. */
export async function tryPlaybook(context: Context, actor: Actor, id: string): Promise<Outcome<DryRun>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  return inTransaction(context.db, async (tx): Promise<Outcome<DryRun>> => {
    const playbook = await lockPlaybook(tx, orgId, id);
    if (playbook === null) return refused('not-found', 'playbooks:problems.no-playbook');
    const { definition, version } = playbook;
    const past = await pastAnswers(tx, orgId, definition, now);
    const own = past.met.filter(({ source }) => source !== 'import');
    const stage = await readStage(tx, orgId, own, past.all);
    const runs = foresee(definition, own, stage);
    await updatePlaybookRow(tx, orgId, id, { tried_version: version, tried_at: now }, now);
    const entry = { action: 'playbook.tried', subjectType: 'playbook', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { version, runs: runs.length } }, now);
    return done({
      version,
      from: past.from.toISOString(),
      to: past.to.toISOString(),
      answers: past.all.length,
      imported: past.met.length - own.length,
      isWhole: past.isWhole,
      runs: runs.length,
      stopped: countBy<StopReason>(runs.flatMap(({ stopReason }) => stopReason ?? [])),
      steps: definition.steps.map(({ kind }, position) => ({
        kind,
        ...summaryOf(runs, position),
        chosen: chosenAt(runs, position, stage),
      })),
    });
  });
}

function summaryOf(runs: readonly Foreseen[], position: number) {
  const reached = runs.filter(({ steps }) => steps.length > position);
  const skipped = reached.flatMap(({ steps }) => steps[position]?.reason ?? []);
  return { reached: reached.length, skipped: countBy<SkipReason>(skipped) };
}

/** Which template would go to whom. */
function chosenAt(runs: readonly Foreseen[], position: number, { contacts }: Stage) {
  const sent = runs.flatMap(({ contactId, steps }) => {
    const step = steps[position];
    return step?.template && step.reason === null ? [{ contactId, template: step.template }] : [];
  });
  return [...Map.groupBy(sent, ({ template }) => template.id).values()]
    .flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const { id, name, locale } = first.template;
      const people = all
        .slice(-PEOPLE_SHOWN)
        .toReversed()
        .map(({ contactId }) => ({ contactId, name: contacts.get(contactId)?.name ?? null }));
      return [{ template: { id, name, locale }, count: all.length, people }];
    })
    .sort((a, b) => b.count - a.count);
}

/** The commonest first. */
const countBy = <T extends string>(reasons: readonly T[]): { reason: T; count: number }[] =>
  [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, all]) => ({ reason, count: all.length }))
    .sort((a, b) => b.count - a.count);
