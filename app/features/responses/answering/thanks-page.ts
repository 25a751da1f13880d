import { html } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Survey } from '../../surveys/contract.ts';
import { bandOf, scaleOf } from '../../surveys/scale.ts';
import { wordingOf } from '../../surveys/wording.ts';
import { answerFooter } from './answer-page.ts';
import { ANSWER_CSS } from './answer-style.ts';
import type { AnswerWords } from './answer-words.ts';
import type { ReviewLink } from './offer-review.ts';

export interface Thanks {
  readonly survey: Survey;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly words: AnswerWords;
  readonly path: string;
  /** `?of=<id>`, so that the same answer is shown again; blank for the one that is known. */
  readonly of: string;
  readonly score: number;
  readonly comment: string | null;
  /** Until when it can be changed; null once it cannot. */
  readonly changeableUntil: Date | null;
  /** The answer could not be changed any more: said first. */
  readonly closed: boolean;
  /** Where to write a public review: to everybody or to nobody. */
  readonly review: ReviewLink | null;
}

/** Repeats what was sent, and until when it can be changed. The same offers for everyone, whatever the score. */
export function thanksPage(thanks: Thanks): PublicPage {
  const { survey, locale, words, path, of, score, comment, changeableUntil, closed, review } = thanks;
  const { thanks: thankYou } = wordingOf(survey, locale);
  const until = changeableUntil === null ? null : formatUntil(changeableUntil, locale, thanks.timeZone);
  const title = closed ? words.say('closed-title') : words.say('thanks-title');
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return {
    lang: locale,
    title,
    organizationName: thanks.organizationName,
    ...(survey.locales.includes(other) && {
      languageLink: {
        lang: other,
        href: `${path}/thanks?lang=${other}${of}`,
        label: words.otherLanguage,
      },
    }),
    style: ANSWER_CSS,
    body: html`<h1>${title}</h1>
<p>${closed ? words.say('closed') : thankYou[bandOf(survey.kind, score)]}</p>
<dl class="panel"><dt>${words.say('your-score')}</dt><dd class="score">${words.say('score-of', { score, max: scaleOf(survey.kind).max })}</dd>${
      comment !== null && html`<dt>${words.say('your-reason')}</dt><dd>${comment}</dd>`
    }</dl>
${until !== null && html`<p class="muted">${words.say('until', { until })}</p><p><a class="button quiet" href="${path}/reason?lang=${locale}${of}">${words.say('change')}</a></p>`}
${review !== null && html`<p>${words.say('review')}</p><p><a class="button quiet" href="${review.url}" rel="noopener noreferrer nofollow">${words.say('review-on', { site: review.siteName })}</a></p>`}
<p><a href="${path}/rights?lang=${locale}">${words.rights}</a></p>`,
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
