import { html, type SafeHtml } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Survey } from '../../surveys/contract.ts';
import { bandOf, scaleOf } from '../../surveys/scale.ts';
import { type Wording, wordingOf } from '../../surveys/wording.ts';
import { ANSWER_SCRIPT } from './answer-script.ts';
import { ANSWER_CSS } from './answer-style.ts';
import type { AnswerWords } from './answer-words.ts';
import { scoreScale } from './score-scale.ts';

/** What the page shows. */
export interface AnswerForm {
  readonly survey: Survey;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly words: AnswerWords;
  /** `/s/<token>` */
  readonly path: string;
  readonly nonce: string;
  /** The score alone, or with its reason. */
  readonly step: 'score' | 'reason';
  /** Chosen by the script, from the mail's link. */
  readonly linkedScore: number | null;
  /** Chosen already, because it was sent. */
  readonly chosenScore: number | null;
  readonly comment: string;
  readonly error: string | null;
}

/** The most opened page of the product: one request, whole without JavaScript. */
export function answerPage(form: AnswerForm): PublicPage {
  const { survey, locale, words, path, step, error } = form;
  const wording = wordingOf(survey, locale);
  const { question, ends } = wording;
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const query = form.linkedScore === null ? '' : `&score=${form.linkedScore}`;
  const at = step === 'reason' && form.linkedScore === null ? '/reason' : '';
  return {
    lang: locale,
    title: error === null ? words.title : `${error} ${words.title}`,
    organizationName: form.organizationName,
    ...(survey.locales.includes(other) && {
      languageLink: {
        lang: other,
        href: `${path}${at}?lang=${other}${query}`,
        label: words.otherLanguage,
      },
    }),
    style: ANSWER_CSS,
    script: ANSWER_SCRIPT,
    body: html`<form method="post" action="${path}?lang=${locale}"${step === 'reason' && html` class="again"`}${
      form.linkedScore !== null && html` data-score="${form.linkedScore}"`
    }>
<input type="hidden" name="nonce" value="${form.nonce}" autocomplete="off"><input type="hidden" name="js" value="" autocomplete="off"><input type="hidden" name="gesture" value="" autocomplete="off">
${scoreScale({ scores: scaleOf(survey.kind).scores, question, ends, chosen: form.chosenScore, error })}
${step === 'reason' && reason(form, wording)}
<button type="submit">${step === 'reason' ? words.send : words.next}</button>
</form>`,
    footer: answerFooter(words, path, locale),
  };
}

/** Which scores are asked which reason: the script shows the right one when the score changes. */
function reason(
  { survey, chosenScore, linkedScore, comment, words }: AnswerForm,
  wording: Wording,
): SafeHtml {
  const { kind } = survey;
  const { bands, min } = scaleOf(kind);
  const shown = bandOf(kind, chosenScore ?? linkedScore ?? min);
  return html`<h2><label for="comment">${bands.map(
    ({ band, from, to }) =>
      html`<span data-from="${from}" data-to="${to}"${band !== shown && html` hidden`}>${wording.reason[band]}</span>`,
  )}</label></h2>
<p class="muted" id="optional">${words.optional}</p>
<textarea id="comment" name="comment" aria-describedby="optional">
${comment}</textarea>`;
}

export function answerFooter(words: AnswerWords, path: string, locale: Locale): SafeHtml {
  return html`<p>${words.notice} <a href="${path}/rights?lang=${locale}">${words.rights}</a>. <a href="${path}/stop?lang=${locale}">${words.stop}</a>.</p>`;
}
