import { classify, type Score } from '@boucle/stats';
import { html } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Survey } from '../../surveys/contract.ts';
import { wordingOf } from '../../surveys/wording.ts';
import { answerFooter } from './answer-page.ts';
import { ANSWER_CSS } from './answer-style.ts';
import type { AnswerWords } from './answer-words.ts';

export interface Thanks {
  readonly survey: Survey;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly words: AnswerWords;
  readonly path: string;
  readonly score: number;
  readonly comment: string | null;
  /** Until when it can be changed; null once it cannot. */
  readonly changeableUntil: Date | null;
  /** The answer could not be changed any more: said first. */
  readonly closed: boolean;
}

/** Repeats what was sent, and until when it can be changed. The same for everyone. */
export function thanksPage(thanks: Thanks): PublicPage {
  const { survey, locale, words, path, score, comment, changeableUntil } = thanks;
  const { thanks: thankYou } = wordingOf(survey, locale);
  const until = changeableUntil === null ? null : formatUntil(changeableUntil, locale, thanks.timeZone);
  return {
    lang: locale,
    title: words.say('thanks-title'),
    organizationName: thanks.organizationName,
    style: ANSWER_CSS,
    body: html`<h1>${thanks.closed ? words.say('closed-title') : words.say('thanks-title')}</h1>
<p>${thanks.closed ? words.say('closed') : thankYou[classify(score as Score)]}</p>
<dl class="panel"><dt>${words.say('your-score')}</dt><dd class="score">${words.say('score-of-ten', { score })}</dd>${
      comment !== null && html`<dt>${words.say('your-reason')}</dt><dd>${comment}</dd>`
    }</dl>
${until !== null && html`<p class="muted">${words.say('until', { until })} <a href="${path}/reason?lang=${locale}">${words.say('change')}</a></p>`}`,
    footer: answerFooter(words, path, locale),
  };
}

function formatUntil(until: Date, locale: Locale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(until);
}
