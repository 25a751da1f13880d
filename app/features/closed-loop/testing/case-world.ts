import type { Actor, OrgId } from '../../../platform/actor.ts';
import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import organizationsEn from '../../organizations/messages/en.json' with { type: 'json' };
import organizationsFr from '../../organizations/messages/fr.json' with { type: 'json' };
import { recordResponse } from '../../responses/ingest/record-response.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import { casesQuerySchema } from '../contract.ts';
import endingsEn from '../endings/messages/en.json' with { type: 'json' };
import endingsFr from '../endings/messages/fr.json' with { type: 'json' };
import { followCounted } from '../follow-answers.ts';
import { listCases } from '../list-cases.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };

export const CASE_TEXTS = {
  organizations: { fr: organizationsFr, en: organizationsEn },
  'closed-loop': { fr, en },
  endings: { fr: endingsFr, en: endingsEn },
};

export interface NewCase {
  readonly score?: number;
  readonly comment?: string;
  readonly email?: string;
  readonly team?: string;
  /** Slug; the NPS survey where nothing is said. */
  readonly survey?: string;
}

export interface CaseWorld {
  /** Camille, who owns the organization. */
  readonly owner: Actor & { readonly id: string };
  readonly surveyId: string;
  /** Somebody answers; what follows from it has followed. */
  answer(given: NewCase): Promise<string>;
  /** A detractor's answer; the id of their case. */
  openCase(given?: NewCase): Promise<string>;
}

let worlds = 0;

/** An organization with one survey whose detractors open cases. */
export async function makeCaseWorld(context: Context): Promise<CaseWorld> {
  worlds += 1;
  const made = await createOrganization(context, {
    organization: `Cases ${worlds}`,
    name: 'Camille',
    email: `camille${worlds}@example.com`,
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const { orgId, userId } = made.value;
  const system = systemActor(orgId);
  const wish = {
    slug: 'nps',
    name: 'Après achat',
    kind: 'nps' as const,
    subject: 'N',
    locales: ['fr' as const],
  };
  const survey = await createSurvey(context, system, wish);
  if (!survey.ok) throw new Error(survey.problem.message);
  let people = 0;

  const answer = async ({
    score = 3,
    comment,
    email,
    team,
    survey: slug = 'nps',
  }: NewCase): Promise<string> => {
    people += 1;
    const contact = { email: email ?? `client${people}@example.com`, name: `Client ${people}` };
    const given = {
      survey: slug,
      score,
      channel: 'api',
      ...(comment !== undefined && { comment }),
      contact: { ...contact, ...(team !== undefined && { properties: { team } }) },
    };
    const outcome = await recordResponse(context, system, given, null);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    await followCounted(context, orgId, [outcome.value.id]);
    return outcome.value.id;
  };
  return {
    owner: { ...system, kind: 'member', role: 'owner', id: userId },
    surveyId: survey.value.id,
    answer,
    openCase: async (given = {}) => caseOf(context, orgId, await answer({ score: 3, ...given })),
  };
}

async function caseOf(context: Context, orgId: OrgId, responseId: string): Promise<string> {
  const query = casesQuerySchema.parse({ limit: '200' });
  let cursor: string | undefined;
  do {
    const outcome = await listCases(context, systemActor(orgId), { ...query, cursor });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const found = outcome.value.items.find((one) => one.responseId === responseId);
    if (found !== undefined) return found.id;
    cursor = outcome.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  throw new Error('no case');
}
