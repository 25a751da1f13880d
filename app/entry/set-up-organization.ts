import { insertStarters } from '../features/closed-loop/templates/change-templates.ts';
import type { NewOrganization } from '../features/organizations/contract.ts';
import { type CreateOptions, createOrganization } from '../features/organizations/create-organization.ts';
import { createFirstSurvey } from '../features/surveys/create-first-survey.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { Locale } from '../platform/i18n/locale.ts';
import { done, type Outcome } from '../platform/outcome.ts';
import type { Tx } from '../platform/postgres/database.ts';

/** A new organization can ask its first question at once, and answer whoever is not happy: a survey about itself, letters to begin with. */
export function furnish(input: {
  organization: string;
  locale: Locale;
}): NonNullable<CreateOptions['furnish']> {
  return async (tx: Tx, owner: Actor, now: Date) => {
    await insertStarters(tx, owner, now);
    await createFirstSurvey(tx, owner, { name: input.organization, locale: input.locale }, now);
  };
}

const FIRST_SURVEY_SLUG = 'nps';

export async function setUpOrganization(
  context: Context,
  input: NewOrganization,
): Promise<Outcome<{ organization: string; slug: string; surveySlug: string }>> {
  const made = await createOrganization(context, input, { furnish: furnish(input) });
  if (!made.ok) return made;
  return done({ organization: input.organization, slug: made.value.slug, surveySlug: FIRST_SURVEY_SLUG });
}
