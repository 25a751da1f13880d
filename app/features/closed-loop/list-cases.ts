import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import { namedSurveyId } from '../surveys/named-survey-id.ts';
import { caseFilter } from './case-filter.ts';
import { causesWithin } from './causes/list-causes.ts';
import type { Case, Cases, CasesQuery, Waiting, WaitingQuery } from './contract.ts';
import { describeCases } from './describe-cases.ts';
import { selectCases } from './list-queries.ts';
import { countWaiting, findCase } from './queries.ts';

export async function listCases(context: Context, actor: Actor, query: CasesQuery): Promise<Outcome<Cases>> {
  const surveyId = await namedSurveyId(context.db, actor, query.survey);
  if (surveyId === undefined) return refused('not-found', 'closed-loop:problems.no-survey');
  const after = readTimeCursor(query.cursor);
  if (after === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const causes = query.cause === undefined ? null : await causesWithin(context.db, actor.orgId, query.cause);
  const filter = caseFilter(actor, query, { surveyId, causes, timeZone, now: context.clock() });
  if (filter === null) return done({ items: [], nextCursor: null });
  const { sort, limit } = query;
  const rows = await selectCases(context.db, actor, filter, sort, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const at = sort === 'due' ? last?.limitAt : last?.openedAt;
  return done({
    items: await describeCases(context.db, actor.orgId, shown),
    nextCursor: last === undefined || at === undefined ? null : writeTimeCursor({ at, id: last.id }),
  });
}

export async function getCase(context: Context, actor: Actor, id: string): Promise<Outcome<Case>> {
  const row = await findCase(context.db, actor, id);
  if (row === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [found] = await describeCases(context.db, actor.orgId, [row]);
  return found === undefined ? refused('not-found', 'closed-loop:problems.no-case') : done(found);
}

export async function getWaiting(
  context: Context,
  actor: Actor,
  { survey, owner, team }: WaitingQuery,
): Promise<Outcome<Waiting>> {
  const surveyId = await namedSurveyId(context.db, actor, survey);
  if (surveyId === undefined) return refused('not-found', 'closed-loop:problems.no-survey');
  const ownerId = owner === 'me' ? (actor.kind === 'member' ? actor.id : null) : owner;
  const of = { surveyId, ownerId, team };
  const { oldestOpenedAt, ...counts } = await countWaiting(context.db, actor, of);
  return done({ ...counts, oldestOpenedAt: oldestOpenedAt?.toISOString() ?? null });
}
