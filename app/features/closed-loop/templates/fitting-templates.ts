import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { getResponses } from '../../responses/get-responses.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { bandOf } from '../../surveys/scale.ts';
import { type CaseRow, findCase } from '../queries.ts';
import { selectType } from '../types/queries.ts';
import { blanksOf } from './blanks.ts';
import type { FittingTemplate, Template } from './contract.ts';
import { selectTemplates } from './queries.ts';
import { valuesOf } from './values-of.ts';
import { fillIn, type VariableValues } from './variables.ts';
import { byFit } from './weigh-template.ts';

/** The organization's templates as they read for one case, the best fitting first. */
export async function fittingTemplates(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<{ items: FittingTemplate[] }>> {
  const found = await findCase(context.db, actor, caseId);
  if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [templates, known, type] = await Promise.all([
    selectTemplates(context.db, actor.orgId),
    knownOf(context, actor, found),
    selectType(context.db, actor.orgId, caseId),
  ]);
  const wanted = { locale: known.locale, band: known.band, type: type?.type ?? null };
  return done({
    items: byFit(templates, wanted).map(({ template, weight }) =>
      fill(template, known.valuesIn(template.locale), weight > 0),
    ),
  });
}

function fill(
  { id, name, locale, subject, body }: Template,
  values: VariableValues,
  fits: boolean,
): FittingTemplate {
  const filled = { subject: fillIn(subject, values), body: fillIn(body, values) };
  return { id, name, locale, fits, ...filled, blanks: blanksOf(`${filled.subject}\n${filled.body}`) };
}

async function knownOf({ db }: Context, actor: Actor, found: CaseRow) {
  const { orgId } = actor;
  const [contacts, organization, members, responses, survey] = await Promise.all([
    getContacts(db, orgId, [found.contactId]),
    getOrganization(db, orgId),
    listMembers(db, orgId),
    getResponses(db, orgId, [found.responseId]),
    getSurvey(db, orgId, found.surveyId),
  ]);
  const contact = contacts.get(found.contactId);
  const [response] = responses;
  const me = actor.kind === 'member' ? members.find(({ id }) => id === actor.id) : undefined;
  const known = {
    contact: contact ?? null,
    organization,
    subject: survey?.subject ?? null,
    answer: response ?? null,
    me: me?.name ?? null,
  };
  return {
    locale: contact?.locale ?? organization.locale,
    band: bandOf(response?.kind ?? 'nps', found.score) as string,
    valuesIn: (locale: 'fr' | 'en') => valuesOf(known, locale),
  };
}
