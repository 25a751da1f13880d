import type { Actor } from '../../platform/actor.ts';
import { LOCALES, type Locale } from '../../platform/i18n/locale.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { EDIT_HOURS, type Survey } from './contract.ts';
import { writeNewSurvey } from './create-survey.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/** The survey that a new organization begins with. `name` is the organization's: it is what is recommended. */
export async function createFirstSurvey(
  tx: Tx,
  actor: Actor,
  { name, locale }: { name: string; locale: Locale },
  now: Date,
): Promise<Survey> {
  const survey = await writeNewSurvey(
    tx,
    actor,
    {
      slug: 'nps',
      name: { fr, en }[locale].first.name,
      kind: 'nps',
      relation: 'relational',
      subject: name,
      audience: 'friend-or-colleague',
      formality: 'formal',
      locales: [locale, ...LOCALES.filter((other) => other !== locale)],
      wording: {},
      editHours: EDIT_HOURS,
      anonymous: false,
    },
    now,
  );
  if (survey === null) throw new Error('this organization has surveys already');
  return survey;
}
