import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { listSegments } from '../../contacts/segments/change-segments.ts';
import { defaultOwner, listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { type Routing, type SetRouting, setRoutingSchema } from './contract.ts';
import { replaceRules, selectFallback, selectRules } from './queries.ts';

export async function getRouting({ db }: Context, { orgId }: Actor): Promise<Outcome<Routing>> {
  const [rules, fallbackId, members, first] = await Promise.all([
    selectRules(db, orgId),
    selectFallback(db, orgId),
    listMembers(db, orgId),
    defaultOwner(db, orgId),
  ]);
  const chosen = members.find(({ id }) => id === fallbackId) ?? first;
  const fallback = chosen === null ? null : { id: chosen.id, name: chosen.name };
  return done({ rules, fallbackId, fallback });
}

/** Sets the rules, all of them in their order. Cases that somebody has stay theirs. */
export async function setRouting(
  context: Context,
  actor: Actor,
  given: SetRouting,
): Promise<Outcome<Routing>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const wanted = setRoutingSchema.parse(given);
  const now = context.clock();
  const fields = await wrongNames(context, actor, wanted);
  if (fields !== null) return refused('invalid', 'invalid', { fields });
  await context.db.transaction().execute(async (tx) => {
    const by = actor.kind === 'member' ? actor.id : null;
    await replaceRules(tx, actor.orgId, wanted, by, now);
    const details = { rules: wanted.rules.length, fallbackId: wanted.fallbackId };
    const entry = { action: 'routing.changed', subjectType: 'organization', subjectId: actor.orgId };
    await recordAudit(tx, actor, { ...entry, details }, now);
  });
  return getRouting(context, actor);
}

/** Who is no member, and which segments are not there for everybody. */
export async function wrongNames(
  context: Context,
  actor: Actor,
  { rules, fallbackId }: ReturnType<typeof setRoutingSchema.parse>,
): Promise<Record<string, string> | null> {
  const members = new Set((await listMembers(context.db, actor.orgId)).map(({ id }) => id));
  const listed = await listSegments(context, actor);
  const shared = new Set(
    (listed.ok ? listed.value.items : []).filter(({ isShared }) => isShared).map(({ id }) => id),
  );
  const fields = Object.fromEntries([
    ...(fallbackId !== null && !members.has(fallbackId)
      ? [['fallbackId', 'closed-loop:problems.no-member']]
      : []),
    ...rules.flatMap(({ conditions, to }, i) => [
      ...(to.kind === 'member' && !members.has(to.memberId)
        ? [[`rules.${i}.to`, 'closed-loop:problems.no-member']]
        : []),
      ...(conditions.segments?.some((id) => !shared.has(id))
        ? [[`rules.${i}.conditions`, 'routing:problems.segment']]
        : []),
    ]),
  ]) as Record<string, string>;
  return Object.keys(fields).length === 0 ? null : fields;
}
