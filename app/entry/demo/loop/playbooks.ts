import { usualCalendar } from '../../../features/closed-loop/calendars/business-calendar.ts';
import type { Definition } from '../../../features/closed-loop/playbooks/contract.ts';
import { starters } from '../../../features/closed-loop/playbooks/starters.ts';
import { businessEnd } from '../../../features/closed-loop/playbooks/wait-end.ts';
import { blanksByHand } from '../../../features/closed-loop/templates/variables.ts';
import type { Context } from '../../../platform/context.ts';
import { after, DAY_MS, type LoopStory, TIME_ZONE } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows, type RecentCase, selectLetters } from './queries.ts';

type Run = Parameters<typeof insertRows<'playbook_runs'>>[3][number];
type Done = Parameters<typeof insertRows<'playbook_run_steps'>>[3][number];

const ACTIVE_DAYS = 40;
const RUN_DAYS = 30;

/** One that runs, with its runs of a month, and two that wait to be tried. */
export async function tellPlaybooks(story: LoopStory, { translate }: Context, by: string): Promise<void> {
  const { tx, orgId, now } = story;
  const since = after(now, -ACTIVE_DAYS * DAY_MS);
  const all = starters(translate, 'fr');
  const write = async (name: string, definition: Definition, isActive = false): Promise<string> => {
    const id = pastId(since);
    const state = isActive
      ? { tried_version: 1, tried_at: since, active_version: 1, active_since: since }
      : {};
    const row = { id, name, version: 1, created_at: since, updated_at: since, ...state };
    await insertRows(tx, orgId, 'playbooks', [row]);
    const version = { playbook_id: id, version: 1, definition: JSON.stringify(definition) };
    await insertRows(tx, orgId, 'playbook_versions', [{ ...version, created_at: since, created_by: by }]);
    return id;
  };
  for (const { id, name, definition } of all) {
    if (id === 'waiting-detractor') {
      const playbookId = await write(name, definition, true);
      await tellRuns(story, playbookId, definition);
    } else if (id === 'passive') {
      await write(name, definition);
    } else if (id === 'promoter') {
      await write(name, await fromTemplates(story, definition));
    }
  }
}

/** Its mail from the templates for promoters that leave by themselves, where there are any. */
async function fromTemplates({ tx, orgId }: LoopStory, definition: Definition): Promise<Definition> {
  const templates = await selectLetters(tx, orgId, 'promoter');
  const templateIds = templates.filter(({ text }) => blanksByHand(text).length === 0).map(({ id }) => id);
  if (templateIds.length === 0) return definition;
  const steps = definition.steps.map((step) =>
    step.kind === 'send' ? { kind: 'send' as const, templateIds } : step,
  );
  return { ...definition, steps };
}

/** What the playbook did for each detractor of a month: most were reached before it had to tell anybody. */
async function tellRuns(story: LoopStory, playbookId: string, { steps }: Definition): Promise<void> {
  const { tx, orgId, now, log, cases } = story;
  const calendar = usualCalendar(TIME_ZONE);
  const runs: Run[] = [];
  const did: Done[] = [];
  const begins = after(now, -RUN_DAYS * DAY_MS);
  const goThrough = (of: RecentCase): void => {
    const id = pastId(of.openedAt);
    const end = of.firstContactAt ?? of.closedAt;
    const run = {
      id,
      playbook_id: playbookId,
      version: 1,
      contact_id: of.contactId,
      response_id: of.responseId,
      occasion_id: of.occasionId,
      case_id: of.id,
      started_at: of.openedAt,
    };
    let at = of.openedAt;
    for (const [position, step] of steps.entries()) {
      if (end !== null && end <= at) {
        runs.push({
          ...run,
          status: 'stopped',
          stop_reason: 'contacted',
          position,
          due_at: null,
          ended_at: end,
        });
        log.onCase(of.id, null, 'playbook-stopped', end, { runId: id, playbookId, reason: 'contacted' });
        return;
      }
      if (at > now) {
        runs.push({ ...run, status: 'running', stop_reason: null, position, due_at: at, ended_at: null });
        return;
      }
      did.push({ run_id: id, position, kind: step.kind, outcome: 'done', reason: null, details: '{}', at });
      if (step.kind === 'wait') at = businessEnd(step, at, calendar);
      else log.onCase(of.id, null, 'playbook-step', at, { runId: id, playbookId, step: step.kind, position });
    }
    runs.push({
      ...run,
      status: 'done',
      stop_reason: null,
      position: steps.length,
      due_at: null,
      ended_at: at,
    });
  };
  for (const of of cases) if (of.openedAt > begins) goThrough(of);
  await insertRows(tx, orgId, 'playbook_runs', runs);
  await insertRows(tx, orgId, 'playbook_run_steps', did);
}
