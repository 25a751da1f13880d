import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { accountNames } from '../contacts/accounts/account-names.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import { listMembers } from '../organizations/list-members.ts';
import { getResponses } from '../responses/get-responses.ts';
import { listSurveys } from '../surveys/list-surveys.ts';
import type { RootCause } from './causes/contract.ts';
import { causeNames } from './causes/list-causes.ts';
import type { Case } from './contract.ts';
import type { CaseRow } from './queries.ts';
import { nextStepsOf } from './workspace/next-step/next-steps-of.ts';

/** Cases as the API shows them, with their customer, their words and who has them. */
export async function describeCases(db: Db, orgId: OrgId, rows: readonly CaseRow[]): Promise<Case[]> {
  if (rows.length === 0) return [];
  const isClosed = rows.some(({ causeId }) => causeId !== null);
  const [contacts, responses, members, surveys, causes] = await Promise.all([
    getContacts(
      db,
      orgId,
      rows.map((row) => row.contactId),
    ),
    getResponses(
      db,
      orgId,
      rows.map((row) => row.responseId),
    ),
    listMembers(db, orgId),
    listSurveys(db, orgId),
    isClosed ? causeNames(db, orgId) : new Map<string, RootCause['names']>(),
  ]);
  const accountIds = [...contacts.values()].flatMap(({ accountId }) => accountId ?? []);
  const accounts = await accountNames(db, orgId, accountIds);
  const ids = rows.map(({ id }) => id);
  const nextSteps = await nextStepsOf(db, orgId, ids, members);
  const answers = new Map(responses.map((response) => [response.id, response]));
  return rows.flatMap((row) => {
    const contact = contacts.get(row.contactId);
    const survey = surveys.find((one) => one.id === row.surveyId);
    if (contact === undefined || survey === undefined) return [];
    const owner = members.find((member) => member.id === row.ownerId);
    const answer = answers.get(row.responseId);
    const company = contact.accountId === null ? undefined : accounts.get(contact.accountId);
    return [
      {
        id: row.id,
        responseId: row.responseId,
        survey: { id: survey.id, slug: survey.slug, name: survey.name, kind: survey.kind },
        score: row.score,
        comment: answer?.comment ?? null,
        contact: { id: contact.id, name: contact.name, email: contact.email },
        owner: owner === undefined ? null : { id: owner.id, name: owner.name },
        status: row.status,
        reason: row.reason,
        detractorType: row.detractorType,
        outcome: row.outcome,
        cause: row.causeId === null ? null : { id: row.causeId, names: causes.get(row.causeId) ?? {} },
        openedAt: row.openedAt.toISOString(),
        startedAt: row.startedAt.toISOString(),
        firstContactAt: row.firstContactAt?.toISOString() ?? null,
        targetAt: row.targetAt.toISOString(),
        limitAt: row.limitAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
        team: row.team,
        account:
          contact.accountId === null || company === undefined
            ? null
            : { id: contact.accountId, name: company },
        language: contact.locale ?? answer?.locale ?? null,
        mergedInto: row.mergedInto,
        nextStep: nextSteps.get(row.id) ?? null,
      },
    ];
  });
}
