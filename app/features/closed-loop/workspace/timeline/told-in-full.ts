import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import { causeNames } from '../../causes/list-causes.ts';
import { selectEnding, selectFormerEndings } from '../../endings/queries.ts';
import type { TimelineItem } from './contract.ts';
import { selectThings } from './queries.ts';

/** The details of the log that name one thing each. */
const THINGS = ['promiseId', 'gestureId', 'taskId', 'playbookId', 'reviewId', 'reasonId', 'caseId'] as const;

/** The log holds ids and codes; whoever reads a case is told what was promised, given or said. */
export async function toldInFull(
  db: Db,
  orgId: OrgId,
  caseId: string,
  items: readonly TimelineItem[],
): Promise<TimelineItem[]> {
  const thingOf = ({ details }: TimelineItem): string | undefined =>
    THINGS.map((name) => details[name]).find((id): id is string => typeof id === 'string');
  const things = await selectThings(db, orgId, [...new Set(items.flatMap((item) => thingOf(item) ?? []))]);
  const words = new Map(things.map((thing) => [thing.id, thing.words]));
  const endings = await endingsAt(db, orgId, caseId, items);
  return items.map((item) => {
    const more =
      item.action === 'case.closed' ? endings.get(Date.parse(item.at)) : words.get(thingOf(item) ?? '');
    // What the log says was true then; a promise may have another date by now.
    return more === undefined ? item : { ...item, details: { ...more, ...item.details } };
  });
}

/** What each ending was for and what was said, by its time: the last one, and those before it was opened again. */
async function endingsAt(
  db: Db,
  orgId: OrgId,
  caseId: string,
  items: readonly TimelineItem[],
): Promise<Map<number, object>> {
  if (!items.some(({ action }) => action === 'case.closed')) return new Map();
  const former = await selectFormerEndings(db, orgId, caseId);
  const last = await selectEnding(db, orgId, caseId);
  const names = await causeNames(db, orgId);
  return new Map(
    [...former, last].flatMap((ending) =>
      ending?.closedAt == null
        ? []
        : [[ending.closedAt.getTime(), { cause: names.get(ending.causeId ?? ''), told: ending.told }]],
    ),
  );
}
