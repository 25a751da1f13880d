import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../platform/http/id-cursor.ts';
import { mailsAbout } from '../../platform/mail/mails-about.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { listSurveys } from '../surveys/list-surveys.ts';
import { namedSurveyId } from '../surveys/named-survey-id.ts';
import type { InvitationCounts, Invitations, InvitationsQuery, ListedInvitation } from './contract.ts';
import { countInvitations, findInvitation, type InvitationRow, selectInvitations } from './queries.ts';

const noSurvey = () => refused('not-found', 'distribution:problems.no-survey');

export async function listInvitations(
  context: Context,
  actor: Actor,
  query: InvitationsQuery,
): Promise<Outcome<Invitations>> {
  const surveyId = await namedSurveyId(context.db, actor, query.survey);
  if (surveyId === undefined) return noSurvey();
  const before = readIdCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const filter = { surveyId, state: query.state ?? null, contactId: query.contact ?? null, before };
  const rows = await selectInvitations(context.db, actor, filter, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return done({
    items: await describe(context, actor, shown),
    nextCursor: hasMore ? writeIdCursor(last.id) : null,
  });
}

export async function countAllInvitations(
  context: Context,
  actor: Actor,
  survey: string | undefined,
): Promise<Outcome<InvitationCounts>> {
  const surveyId = await namedSurveyId(context.db, actor, survey);
  if (surveyId === undefined) return noSurvey();
  return done(await countInvitations(context.db, actor, surveyId));
}

export async function showInvitation(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<ListedInvitation>> {
  const row = await findInvitation(context.db, actor, id);
  const [found] = row === null ? [] : await describe(context, actor, [row]);
  return found === undefined ? refused('not-found', 'distribution:problems.no-invitation') : done(found);
}

async function describe(
  context: Context,
  actor: Actor,
  rows: readonly InvitationRow[],
): Promise<ListedInvitation[]> {
  const { db } = context;
  const contactIds = [...new Set(rows.map((row) => row.contactId))];
  const ids = rows.map((row) => row.id);
  const [contacts, surveys, mails] = await Promise.all([
    getContacts(db, actor.orgId, contactIds),
    listSurveys(db, actor.orgId),
    mailsAbout(db, actor.orgId, ids),
  ]);
  return rows.flatMap((row) => {
    const contact = contacts.get(row.contactId);
    const survey = surveys.find((one) => one.id === row.surveyId);
    const mail = mails.get(row.id);
    if (contact === undefined || survey === undefined) return [];
    return [
      {
        id: row.id,
        survey: { id: survey.id, slug: survey.slug, name: survey.name },
        contact: { id: contact.id, name: contact.name, email: contact.email },
        state: row.state,
        reason: row.reason,
        locale: row.locale,
        sendAt: row.sendAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        bouncedAt: row.bouncedAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
        mail:
          mail === undefined
            ? null
            : {
                attempts: mail.attempts,
                nextTryAt: mail.state === 'queued' ? mail.dueAt.toISOString() : null,
                lastError: mail.lastError,
              },
      },
    ];
  });
}
