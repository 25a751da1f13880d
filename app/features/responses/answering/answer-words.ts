import type { Locale } from '../../../platform/i18n/locale.ts';
import type { MessageValues, Translate } from '../../../platform/i18n/translate.ts';
import type { Survey } from '../../surveys/contract.ts';

/** The page's own words, in the reader's language and tone. */
export interface AnswerWords {
  readonly title: string;
  readonly next: string;
  readonly send: string;
  readonly optional: string;
  readonly notice: string;
  readonly rights: string;
  readonly stop: string;
  readonly otherLanguage: string;
  say(key: string, values?: MessageValues): string;
}

export function answerWords(
  translate: Translate,
  locale: Locale,
  survey: Pick<Survey, 'formality' | 'anonymous'>,
  organization: { name: string },
): AnswerWords {
  const fixed = {
    organization: organization.name,
    context: survey.formality,
  };
  const say = (key: string, values: MessageValues = {}) =>
    translate(locale, `responses:page.${key}`, { ...fixed, ...values });
  return {
    title: say('title'),
    next: say('next'),
    send: say('send'),
    optional: say('optional'),
    notice: survey.anonymous ? `${say('anonymous')} ${say('notice')}` : say('notice'),
    rights: say('rights'),
    stop: say('stop'),
    otherLanguage: say('other-language'),
    say,
  };
}
