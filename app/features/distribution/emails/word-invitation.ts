import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Translate } from '../../../platform/i18n/translate.ts';
import type { Organization } from '../../organizations/contract.ts';
import type { Survey } from '../../surveys/contract.ts';
import { type Worded, wordingOf } from '../../surveys/wording.ts';
import { greetingName } from './greeting-name.ts';
import type { InvitationWords } from './invitation-words.ts';

/** The sentences of the mails in one language: the survey's, and the notice at their foot. Only the greeting differs. */
export function wordInvitations(
  translate: Translate,
  survey: Worded & Pick<Survey, 'anonymous'>,
  organization: Pick<Organization, 'name' | 'senderName' | 'postalAddress' | 'quarantineDays'>,
  locale: Locale,
): (contactName: string | null) => InvitationWords {
  const { question, ends, mail } = wordingOf(survey, locale);
  const { name, senderName, postalAddress, quarantineDays } = organization;
  const say = (key: string) =>
    translate(locale, `distribution:mail.${key}`, {
      organization: name,
      count: quarantineDays,
      context: survey.formality,
    });
  const words = {
    subject: mail.subject.replaceAll(/\s+/g, ' '),
    preview: mail.preview,
    organization: name,
    intro: mail.intro,
    question,
    low: ends.low,
    high: ends.high,
    tap: mail.tap,
    signature: senderName,
    why: say(survey.anonymous ? 'why-anonymous' : 'why'),
    stop: say('stop'),
    rights: say('rights'),
    postalAddress: postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', '),
  };
  return (contactName) => ({ ...words, greeting: mail.greeting(greetingName(contactName)) });
}
