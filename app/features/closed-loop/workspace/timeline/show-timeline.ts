import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { findCase } from '../../queries.ts';
import { type Conditions, conditionsSchema } from '../../routing/contract.ts';
import { ruleNames } from '../../routing/rule-names.ts';
import type { Timeline, TimelineItem } from './contract.ts';
import { TIMELINE_SOURCES } from './timeline-sources.ts';

/** Of each kind; a case of more is read in its export. */
const EACH_MAX = 300;

/** What happened on a case, oldest first. */
export async function showTimeline(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<Timeline>> {
  const { db } = context;
  if ((await findCase(db, actor, caseId)) === null) {
    return refused('not-found', 'closed-loop:problems.no-case');
  }
  const [members, ...read] = await Promise.all([
    listMembers(db, actor.orgId),
    ...TIMELINE_SOURCES.map((source) => source.read(db, actor.orgId, caseId, EACH_MAX)),
  ]);
  const items = read.flat().toSorted(byTime);
  const conditions = items.flatMap(({ details }) => readConditions(details.conditions));
  return done({
    items,
    names: {
      ...(await ruleNames(context, actor, conditions)),
      ...namesIn(items, new Map(members.map(({ id, name }) => [id, name]))),
    },
    isCut: read.some((some) => some.length === EACH_MAX),
  });
}

const readConditions = (given: unknown): Conditions[] => {
  const read = conditionsSchema.safeParse(given);
  return read.success ? [read.data] : [];
};

// Ids are made in the order of time: what one transaction did stays in its order.
const byTime = (a: TimelineItem, b: TimelineItem): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);

function namesIn(items: readonly TimelineItem[], names: ReadonlyMap<string, string>): Record<string, string> {
  const named = items.flatMap(({ details }) =>
    Object.values(details).flatMap((value) => {
      const name = typeof value === 'string' ? names.get(value) : undefined;
      return name === undefined ? [] : [[value, name]];
    }),
  );
  return Object.fromEntries(named);
}
