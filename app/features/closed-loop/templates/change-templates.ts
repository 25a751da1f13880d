import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { selectPlaybooksThatSend } from '../playbooks/template-queries.ts';
import type { NewTemplate, Template, Templates } from './contract.ts';
import { deleteTemplate, insertTemplate, lockTemplate, selectTemplates, updateTemplate } from './queries.ts';
import { STARTERS } from './starter-templates.ts';
import { blanksByHand } from './variables.ts';

const none = refused('not-found', 'templates:problems.no-template');

export async function listTemplates(context: Context, actor: Actor): Promise<Outcome<Templates>> {
  const rows = await selectTemplates(context.db, actor.orgId);
  const there = new Set(rows.map(({ starter }) => starter));
  return done({
    items: rows.map(({ starter: _starter, updatedAt: _updatedAt, ...template }) => template),
    missingStarters: STARTERS.filter(({ code }) => !there.has(code)).length,
  });
}

export async function createTemplate(
  context: Context,
  actor: Actor,
  input: NewTemplate,
): Promise<Outcome<Template>> {
  return change(context, actor, async (tx, now) => {
    const id = await insertTemplate(tx, actor.orgId, input, null, now);
    if (id === null) throw new Error('a template was written and is not there');
    await audit(tx, actor, 'created', id, now);
    return done({ id, ...input });
  });
}

/**
 * All of it: a language, a band and a type belong together. What a playbook sends has no place to fill in by hand, or
 * it would stop sending without a word.
 */
export async function changeTemplate(
  context: Context,
  actor: Actor,
  id: string,
  input: NewTemplate,
): Promise<Outcome<Template>> {
  return change(context, actor, async (tx, now) => {
    if (!(await lockTemplate(tx, actor.orgId, id))) return none;
    const [byHand] = blanksByHand(`${input.subject}\n${input.body}`);
    const [playbook] = byHand === undefined ? [] : await selectPlaybooksThatSend(tx, actor.orgId, id);
    if (byHand !== undefined && playbook !== undefined) {
      const values = { playbook, blank: `{{${byHand}}}` };
      return refused('invalid', 'invalid', { fields: { body: 'templates:problems.by-itself' }, values });
    }
    if (!(await updateTemplate(tx, actor.orgId, id, input, now))) return none;
    await audit(tx, actor, 'changed', id, now);
    return done({ id, ...input });
  });
}

export async function removeTemplate(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  return change(context, actor, async (tx, now) => {
    if (!(await lockTemplate(tx, actor.orgId, id))) return none;
    const [playbook] = await selectPlaybooksThatSend(tx, actor.orgId, id);
    if (playbook !== undefined) {
      return refused('conflict', 'templates:problems.sent-by-itself', { values: { playbook } });
    }
    if (!(await deleteTemplate(tx, actor.orgId, id))) return none;
    await audit(tx, actor, 'removed', id, now);
    return done(null);
  });
}

/** Adds those of the set that are not there; what was rewritten stays as it is. */
export async function addStarters(context: Context, actor: Actor): Promise<Outcome<Templates>> {
  const added = await change(context, actor, async (tx, now) => {
    await insertStarters(tx, actor, now);
    return done(null);
  });
  return added.ok ? listTemplates(context, actor) : added;
}

/** For an organization that begins. */
export async function insertStarters(tx: Tx, actor: Actor, now: Date): Promise<void> {
  for (const { code, ...template } of STARTERS) {
    await insertTemplate(tx, actor.orgId, template, code, now);
  }
  await audit(tx, actor, 'starters-added', null, now);
}

async function change<T>(
  context: Context,
  actor: Actor,
  work: (tx: Tx, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute((tx) => work(tx, now));
}

const audit = (tx: Tx, actor: Actor, what: string, id: string | null, now: Date) =>
  recordAudit(
    tx,
    actor,
    { action: `case-template.${what}`, subjectType: 'case-template', subjectId: id },
    now,
  );
