import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { listMembers } from '../organizations/list-members.ts';
import { chooseSurveys } from '../surveys/choose-surveys.ts';
import { listSurveys } from '../surveys/list-surveys.ts';
import { bandOf, kindOfBand } from '../surveys/scale.ts';
import type { Response, ResponseList, ResponsesQuery, StateCounts } from './contract.ts';
import {
  findResponse,
  type ListFilter,
  type ResponseRow,
  selectResponses,
  selectStateCounts,
} from './queries.ts';
import { tellsOfBegging } from './tells-of-begging.ts';
import { tooFewToShow } from './too-few-to-show.ts';

/** Answers, newest first, with the person behind each. */
export async function listResponses(
  context: Context,
  actor: Actor,
  query: ResponsesQuery,
): Promise<Outcome<ResponseList>> {
  const filter = await filterOf(context, actor, query);
  if (!filter.ok) return filter;
  const before = readTimeCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectResponses(context.db, actor.orgId, filter.value, before, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > query.limit && last !== undefined
      ? writeTimeCursor({ at: last.answeredAt, id: last.id })
      : null;
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
  const row = await findResponse(context.db, actor, id);
  if (row === null) return refused('not-found', 'responses:problems.no-response');
  const surveys = (await listSurveys(context.db, actor.orgId)).filter(({ id: of }) => of === row.surveyId);
  if ((await tooFewToShow(context.db, actor.orgId, surveys)).size > 0) {
    return refused('not-found', 'responses:problems.too-few-to-show');
  }
  const [response] = await describeResponses(context, actor, [row]);
  return response === undefined ? refused('not-found', 'responses:problems.no-response') : done(response);
}

const PROPERTY = /^filter\[(.{1,60})\]$/;

async function filterOf(
  context: Context,
  actor: Actor,
  query: Omit<ResponsesQuery, 'cursor' | 'limit'>,
): Promise<Outcome<ListFilter>> {
  const surveys = await chooseSurveys(context.db, actor, query as ResponsesQuery);
  if (surveys === null) return refused('not-found', 'responses:problems.no-survey');
  const properties = Object.entries(query).flatMap(([key, value]) => {
    const name = PROPERTY.exec(key)?.[1];
    return name === undefined || typeof value !== 'string' ? [] : [{ name, value }];
  });
  // A 3 is a detractor, or hardly satisfied: a band belongs to the surveys of its kind.
  const { band } = query as ResponsesQuery;
  const ofKind = surveys.filter(({ kind }) => band === undefined || kind === kindOfBand(band));
  const few = await tooFewToShow(context.db, actor.orgId, ofKind);
  const surveyIds = ofKind.map(({ id }) => id).filter((id) => !few.has(id));
  return done({ ...(query as ResponsesQuery), surveyIds, properties, teams: actor.teams });
}

async function describeResponses(
  { db }: Context,
  { orgId }: Actor,
  rows: readonly ResponseRow[],
): Promise<Response[]> {
  const contacts = await getContacts(
    db,
    orgId,
    rows.flatMap((row) => row.contactId ?? []),
  );
  const surveys = new Map((await listSurveys(db, orgId)).map((survey) => [survey.id, survey]));
  const isDecided = rows.some((row) => row.overruled !== null);
  const members = new Map(
    (isDecided ? await listMembers(db, orgId) : []).map((member) => [member.id, member.name]),
  );
  return rows.map(({ contactId, answeredAt, overruled, dimensions: _d, source: _s, day, ...row }) => {
    const contact = contactId === null ? undefined : contacts.get(contactId);
    const survey = surveys.get(row.surveyId);
    if (survey === undefined) throw new Error(`no survey ${row.surveyId}`);
    const { kind, anonymous } = survey;
    return {
      ...row,
      // The hour of an answer could tell whose it is.
      ...(anonymous && { invitationId: null }),
      kind,
      band: bandOf(kind, row.score),
      begged: tellsOfBegging(row.comment),
      overruled: overruled && { ...overruled, by: members.get(overruled.by ?? '') ?? null },
      answeredAt: anonymous ? `${day}T12:00:00.000Z` : answeredAt.toISOString(),
      contact: contact === undefined ? null : { id: contact.id, name: contact.name, email: contact.email },
    };
  });
}
