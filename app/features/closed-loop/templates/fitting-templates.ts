import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { greetingName } from '../../distribution/emails/greeting-name.ts';
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
import { fillIn, type VariableValues } from './variables.ts';

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
    items: templates
      .map((template) => ({ template, weight: weightOf(template, wanted) }))
      // Of those that fit alike, the first written: the set begins with what is needed most.
      .toSorted((a, b) => b.weight - a.weight || (a.template.id < b.template.id ? -1 : 1))
      .map(({ template, weight }) => fill(template, known.valuesIn(template.locale), weight > 0)),
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

/** 0 for what was made for somebody else; the closer the case is described, the more. */
export function weightOf(
  template: Pick<Template, 'locale' | 'band' | 'type'>,
  wanted: { locale: string; band: string; type: string | null },
): number {
  if (template.locale !== wanted.locale) return 0;
  if (template.band !== null && template.band !== wanted.band) return 0;
  if (template.type !== null && template.type !== wanted.type) return 0;
  return 1 + (template.band === null ? 0 : 1) + (template.type === null ? 0 : 2);
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
  const name = greetingName(contact?.name ?? null);
  const me = actor.kind === 'member' ? members.find(({ id }) => id === actor.id) : undefined;
  const valuesIn = (locale: 'fr' | 'en'): VariableValues => ({
    'first-name': name?.split(' ')[0] ?? null,
    name,
    organization: organization.name,
    subject: survey?.subject ?? null,
    me: me?.name ?? null,
    'answer-date':
      response === undefined
        ? null
        : new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
            dateStyle: 'long',
            timeZone: organization.timeZone,
          }).format(response.answeredAt),
    comment: response?.comment ?? null,
  });
  return {
    locale: contact?.locale ?? organization.locale,
    band: bandOf(response?.kind ?? 'nps', found.score) as string,
    valuesIn,
  };
}
