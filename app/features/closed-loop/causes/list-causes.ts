import { type Actor, type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { branchOf, type CauseRow, inTreeOrder, levelOf } from './cause-tree.ts';
import type { RootCause } from './contract.ts';
import { insertCause, lockTree, selectCauses } from './queries.ts';
import { STARTER_CAUSES, type StarterCause } from './starter-causes.ts';

/** The tree, which an organization that never had one gets now. */
export async function listCauses(
  context: Context,
  actor: Actor,
): Promise<Outcome<{ items: RootCause[]; nextCursor: null }>> {
  const known = await selectCauses(context.db, actor.orgId);
  const now = context.clock();
  const rows =
    known.length > 0
      ? known
      : await context.db.transaction().execute((tx) => plantCauses(tx, actor.orgId, now));
  return done({ items: describeCauses(rows), nextCursor: null });
}

/** Puts the starter tree into an organization without a tree, once. */
export async function plantCauses(tx: Tx, orgId: OrgId, now: Date): Promise<CauseRow[]> {
  await lockTree(tx, orgId);
  const known = await selectCauses(tx, orgId);
  if (known.length > 0) return known;
  const plant = async (causes: readonly StarterCause[], parentId: string | null): Promise<void> => {
    for (const [position, { fr, en, below }] of causes.entries()) {
      const id = await insertCause(tx, orgId, { parentId, names: { fr, en }, position }, now);
      await plant(below ?? [], id);
    }
  };
  await plant(STARTER_CAUSES, null);
  const entry = { action: 'root-causes.planted', subjectType: 'root-cause', subjectId: null };
  await recordAudit(tx, systemActor(orgId), entry, now);
  return selectCauses(tx, orgId);
}

/** What causes are called, by id. */
export async function causeNames(db: Db, orgId: OrgId): Promise<Map<string, RootCause['names']>> {
  return new Map((await selectCauses(db, orgId)).map(({ id, names }) => [id, names]));
}

/** The ids of a cause and of all that is below it; of the one that took its cases, when it was merged. */
export async function causesWithin(db: Db, orgId: OrgId, id: string): Promise<string[]> {
  const rows = await selectCauses(db, orgId);
  const mergedInto = rows.find((row) => row.id === id)?.mergedInto ?? null;
  return branchOf(rows, mergedInto ?? id);
}

/** A cause that a case may be closed with; null when there is none such. */
export async function findOfferedCause(db: Db, orgId: OrgId, id: string): Promise<RootCause | null> {
  const causes = describeCauses(await selectCauses(db, orgId));
  return causes.find((cause) => cause.id === id && cause.retiredAt === null) ?? null;
}

export function describeCauses(rows: readonly CauseRow[]): RootCause[] {
  return inTreeOrder(rows).map(({ id, parentId, names, retiredAt, mergedInto }) => ({
    id,
    parentId,
    names,
    level: levelOf(rows, id),
    retiredAt: retiredAt?.toISOString() ?? null,
    mergedInto,
  }));
}
