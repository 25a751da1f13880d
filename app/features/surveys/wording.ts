import type { Locale } from '../../platform/i18n/locale.ts';
import { createTranslate, type MessageValues } from '../../platform/i18n/translate.ts';
import type { Survey, SurveyBand } from './contract.ts';
import { fillIn } from './fill-in.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { scaleOf } from './scale.ts';

/** The bands of the survey's kind. */
type ByBand = Readonly<Partial<Record<SurveyBand, string>>>;

/** What a survey says to a customer, in one language and tone. Plain text: whoever writes HTML escapes it. */
export interface Wording {
  readonly question: string;
  readonly low: string;
  readonly high: string;
  /** The ends of the scale as they are printed: `0 : Pas du tout probable`. */
  readonly ends: { readonly low: string; readonly high: string };
  /** The question after the score. */
  readonly reason: ByBand;
  readonly thanks: ByBand;
  readonly mail: {
    readonly subject: string;
    /** What a list of mails shows beside the subject. */
    readonly preview: string;
    readonly greeting: (name: string | null) => string;
    readonly intro: string;
    readonly tap: string;
  };
}

/** What the wording of a survey depends on. */
export type Worded = Pick<Survey, 'kind' | 'subject' | 'audience' | 'formality' | 'wording'>;

const translate = createTranslate({ surveys: { fr, en } });

/** The words of a survey: ours, but for what the organization wrote itself. */
export function wordingOf(survey: Worded, locale: Locale): Wording {
  const { kind, subject, audience, formality } = survey;
  const { min, max, bands } = scaleOf(kind);
  const own = survey.wording[locale] ?? {};
  const say = (key: string, values: MessageValues = {}) =>
    translate(locale, `surveys:wording.${key}`, {
      ...values,
      ...(formality === 'informal' && { context: 'informal' }),
    });
  const values = { subject, audience: say(`audience.${audience}`) };
  const choose = (theirs: string | undefined, key: string) =>
    theirs === undefined ? say(key, values) : fillIn(theirs, values);
  const low = choose(own.low, `${kind}.low`);
  const high = choose(own.high, `${kind}.high`);
  const byBand = (key: 'reason' | 'thanks'): ByBand =>
    Object.fromEntries(bands.map(({ band }) => [band, choose(own[key]?.[band], `${kind}.${key}.${band}`)]));
  return {
    question: choose(own.question, `${kind}.question`),
    low,
    high,
    ends: {
      low: say('end', { score: min, meaning: low }),
      high: say('end', { score: max, meaning: high }),
    },
    reason: byBand('reason'),
    thanks: byBand('thanks'),
    mail: {
      subject: choose(own.mail?.subject, 'mail.subject'),
      preview: say('mail.preview'),
      greeting: (name) =>
        name === null ? say('mail.greeting-without-name') : say('mail.greeting', { name }),
      intro: choose(own.mail?.intro, 'mail.intro'),
      tap: say('mail.tap'),
    },
  };
}

/** The question that we propose, with what is filled in between braces: for who writes their own. */
export const questionTemplate = (
  { kind, formality }: Pick<Survey, 'kind' | 'formality'>,
  locale: Locale,
): string =>
  translate(locale, `surveys:wording.${kind}.question`, {
    subject: '{{subject}}',
    audience: '{{audience}}',
    ...(formality === 'informal' && { context: 'informal' }),
  });
