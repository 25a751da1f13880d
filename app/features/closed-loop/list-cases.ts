import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { listMembers } from '../organizations/list-members.ts';
import { getResponses } from '../responses/get-responses.ts';
import { listSurveys } from '../surveys/list-surveys.ts';
import { namedSurveyId } from '../surveys/named-survey-id.ts';
import type { Case, Cases, CasesQuery, Waiting } from './contract.ts';
import { type CaseRow, countWaiting, findCase, selectCases } from './queries.ts';

export async function listCases(context: Context, actor: Actor, query: CasesQuery): Promise<Outcome<Cases>> {
  const surveyId = await namedSurveyId(context.db, actor, query.survey);
  if (surveyId === undefined) return refused('not-found', 'closed-loop:problems.no-survey');
  const after = readTimeCursor(query.cursor);
  if (after === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectCases(context.db, actor, query, surveyId, after);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return done({
    items: await describe(context, actor, shown),
    nextCursor: hasMore ? writeTimeCursor({ at: last.limitAt, id: last.id }) : null,
  });
}

export async function getCase(context: Context, actor: Actor, id: string): Promise<Outcome<Case>> {
  const row = await findCase(context.db, actor, id);
  if (row === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [found] = await describe(context, actor, [row]);
  return found === undefined ? refused('not-found', 'closed-loop:problems.no-case') : done(found);
}

export async function getWaiting(
  context: Context,
  actor: Actor,
  survey: string | undefined,
): Promise<Outcome<Waiting>> {
  const surveyId = await namedSurveyId(context.db, actor, survey);
  if (surveyId === undefined) return refused('not-found', 'closed-loop:problems.no-survey');
  const { oldestOpenedAt, ...counts } = await countWaiting(context.db, actor, surveyId);
  return done({ ...counts, oldestOpenedAt: oldestOpenedAt?.toISOString() ?? null });
}

async function describe(context: Context, actor: Actor, rows: readonly CaseRow[]): Promise<Case[]> {
  const { db } = context;
  const [contacts, responses, members, surveys] = await Promise.all([
    getContacts(
      db,
      actor.orgId,
      rows.map((row) => row.contactId),
    ),
    getResponses(
      db,
      actor.orgId,
      rows.map((row) => row.responseId),
    ),
    listMembers(db, actor.orgId),
    listSurveys(db, actor.orgId),
  ]);
  const comments = new Map(responses.map((response) => [response.id, response.comment]));
  return rows.flatMap((row) => {
    const contact = contacts.get(row.contactId);
    const survey = surveys.find((one) => one.id === row.surveyId);
    if (contact === undefined || survey === undefined) return [];
    const owner = members.find((member) => member.id === row.ownerId);
    return [
      {
        id: row.id,
        responseId: row.responseId,
        survey: { id: survey.id, slug: survey.slug, name: survey.name },
        score: row.score,
        comment: comments.get(row.responseId) ?? null,
        contact: { id: contact.id, name: contact.name, email: contact.email },
        owner: owner === undefined ? null : { id: owner.id, name: owner.name },
        status: row.status,
        reason: row.reason,
        detractorType: row.detractorType,
        openedAt: row.openedAt.toISOString(),
        startedAt: row.startedAt.toISOString(),
        firstContactAt: row.firstContactAt?.toISOString() ?? null,
        targetAt: row.targetAt.toISOString(),
        limitAt: row.limitAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
      },
    ];
  });
}
