import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { CaseView, ChangeCaseView, NewCaseView } from './contract.ts';
import { deleteView, insertView, lockView, selectViews, updateView } from './queries.ts';

const noView = () => refused('not-found', 'workspace:problems.no-view');

export async function listViews(context: Context, actor: Actor): Promise<Outcome<{ items: CaseView[] }>> {
  return done({ items: await selectViews(context.db, actor) });
}

export async function createView(
  context: Context,
  actor: Actor,
  input: NewCaseView,
): Promise<Outcome<CaseView>> {
  if (!may(actor, 'work') || actor.id === null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const view = await insertView(tx, actor, input, now);
    if (view === null) return noView();
    await audit(tx, actor, 'case-view.created', view.id, now);
    return done(view);
  });
}

/** One that everybody sees is changed by its maker, or by who manages the organization. */
export async function changeView(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeCaseView,
): Promise<Outcome<CaseView>> {
  return changeOwn(context, actor, id, async (tx, now) => {
    const view = await updateView(tx, actor, id, change, now);
    if (view === null) return noView();
    await audit(tx, actor, 'case-view.changed', id, now);
    return done(view);
  });
}

export async function forgetView(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  return changeOwn(context, actor, id, async (tx, now) => {
    await deleteView(tx, actor, id);
    await audit(tx, actor, 'case-view.deleted', id, now);
    return done(null);
  });
}

async function changeOwn<T>(
  context: Context,
  actor: Actor,
  id: string,
  work: (tx: Tx, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const view = await lockView(tx, actor, id);
    if (view === null) return noView();
    if (!view.isMine && !may(actor, 'manage'))
      return refused('forbidden', 'workspace:problems.not-your-view');
    return work(tx, now);
  });
}

const audit = (tx: Tx, actor: Actor, action: string, id: string, now: Date) =>
  recordAudit(tx, actor, { action, subjectType: 'case-view', subjectId: id }, now);
