import { classify, type Score } from '@boucle/stats';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { isId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import type { Response, ResponseList, ResponsesQuery, StateCounts } from './contract.ts';
import {
  findResponse,
  type ListFilter,
  type ResponseRow,
  selectResponses,
  selectStateCounts,
} from './queries.ts';

/** Answers, newest first, with the person behind each. */
export async function listResponses(
  context: Context,
  actor: Actor,
  query: ResponsesQuery,
): Promise<Outcome<ResponseList>> {
  const filter = await filterOf(context, actor, query);
  if (!filter.ok) return filter;
  const before = query.cursor === undefined ? null : readCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectResponses(context.db, actor.orgId, filter.value, before, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > query.limit && last !== undefined ? writeCursor(last) : null;
  return done({ items: await describeResponses(context, actor, shown), nextCursor });
}

/** How many answers of a selection count, wait for a sign of a person, and were excluded. */
export async function countStates(
  context: Context,
  actor: Actor,
  query: ResponsesQuery,
): Promise<Outcome<StateCounts>> {
  const { state: _state, ...rest } = query;
  const filter = await filterOf(context, actor, rest);
  return filter.ok ? done(await selectStateCounts(context.db, actor.orgId, filter.value)) : filter;
}

export async function getResponse(context: Context, actor: Actor, id: string): Promise<Outcome<Response>> {
  const row = await findResponse(context.db, actor.orgId, id);
  const isHidden = row !== null && actor.surveyId !== null && row.surveyId !== actor.surveyId;
  if (row === null || isHidden) return refused('not-found', 'responses:problems.no-response');
  const [response] = await describeResponses(context, actor, [row]);
  return response === undefined ? refused('not-found', 'responses:problems.no-response') : done(response);
}

async function filterOf(
  context: Context,
  actor: Actor,
  query: Omit<ResponsesQuery, 'cursor' | 'limit'>,
): Promise<Outcome<ListFilter>> {
  let surveyId = actor.surveyId;
  if (typeof query.survey === 'string') {
    const survey = await getSurvey(context.db, actor.orgId, query.survey);
    if (survey === null || (surveyId !== null && surveyId !== survey.id)) {
      return refused('not-found', 'responses:problems.no-survey');
    }
    surveyId = survey.id;
  }
  const properties = Object.entries(query).flatMap(([key, value]) => {
    const name = /^filter\[(.{1,60})\]$/.exec(key)?.[1];
    return name === undefined || typeof value !== 'string' ? [] : [{ name, value }];
  });
  return done({ ...(query as ResponsesQuery), surveyId, properties });
}

async function describeResponses(
  context: Context,
  actor: Actor,
  rows: readonly ResponseRow[],
): Promise<Response[]> {
  const ids = rows.flatMap((row) => (row.contactId === null ? [] : [row.contactId]));
  const contacts = ids.length === 0 ? new Map() : await getContacts(context.db, actor.orgId, ids);
  return rows.map(
    ({ contactId, answeredAt, invitationId: _i, dimensions: _d, source: _s, day: _day, ...row }) => {
      const contact = contactId === null ? undefined : contacts.get(contactId);
      return {
        ...row,
        band: classify(row.score as Score),
        answeredAt: answeredAt.toISOString(),
        contact: contact === undefined ? null : { id: contact.id, name: contact.name, email: contact.email },
      };
    },
  );
}

const writeCursor = ({ answeredAt, id }: ResponseRow): string =>
  Buffer.from(`${answeredAt.toISOString()} ${id}`).toString('base64url');

function readCursor(text: string): { answeredAt: Date; id: string } | undefined {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const answeredAt = new Date(at);
  return Number.isNaN(answeredAt.getTime()) || !isId(id) ? undefined : { answeredAt, id };
}
