import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { describeCauses } from '../causes/list-causes.ts';
import { selectCauses } from '../causes/queries.ts';
import type { Case } from '../contract.ts';
import { countTries } from '../conversation/count-tries.ts';
import { findLastMessage } from '../conversation/queries.ts';
import { getCase } from '../list-cases.ts';
import { openPromisesOf } from '../promises/list-promises.ts';
import type { Ending } from './contract.ts';
import { farewellsFor } from './farewells.ts';
import { TRIES_BEFORE_SILENT } from './outcome.ts';
import { type EndingRow, selectEnding } from './queries.ts';

/** How a case ended; while it has not, what is known towards its end. */
export async function getEnding(context: Context, actor: Actor, caseId: string): Promise<Outcome<Ending>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const one = found.value;
  const { db } = context;
  const row = await selectEnding(db, actor.orgId, caseId);
  if (row === null) return refused('not-found', 'closed-loop:problems.no-case');
  const promises = await openPromisesOf(db, actor.orgId, caseId);
  const suppression = await suppressionOf(context, actor, one);
  return done({
    status: one.status,
    ending: one.status === 'closed' ? await describe(context, actor, row) : null,
    tries: await countTries(db, actor.orgId, caseId),
    triesNeeded: TRIES_BEFORE_SILENT,
    openPromises: promises.map(({ dueAt, ...promise }) => ({ ...promise, dueAt: dueAt.toISOString() })),
    isLetGo: suppression === 'lost',
    lastMessageId: (await findLastMessage(db, actor.orgId, caseId))?.id ?? null,
    farewells: one.contact.email === null ? null : await farewellsFor(context, actor.orgId, one),
  });
}

async function suppressionOf({ db }: Context, { orgId }: Actor, { contact }: Case) {
  const key = (await getContacts(db, orgId, [contact.id])).get(contact.id)?.emailKey ?? null;
  return key === null ? undefined : (await suppressionsOf(db, orgId, [key])).get(key);
}

async function describe(
  { db }: Context,
  { orgId }: Actor,
  { outcome, causeId, told, closedAt, closedBy }: EndingRow,
): Promise<Ending['ending']> {
  const cause = describeCauses(await selectCauses(db, orgId)).find(({ id }) => id === causeId);
  const by = (await listMembers(db, orgId)).find(({ id }) => id === closedBy);
  return {
    outcome,
    cause: cause === undefined ? null : { id: cause.id, names: cause.names },
    told,
    closedAt: closedAt?.toISOString() ?? null,
    closedBy: by === undefined ? null : { id: by.id, name: by.name },
  };
}
