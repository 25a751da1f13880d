import { html, type SafeHtml } from '../../../platform/html/html.ts';

/** More do not stand side by side on a telephone. */
const ONE_ROW = 7;

export interface ScoreScale {
  readonly scores: readonly number[];
  readonly question: string;
  readonly ends: { readonly low: string; readonly high: string };
  readonly chosen: number | null;
  readonly error: string | null;
}

/** Radio buttons under their question. All alike: nothing tells what a score is worth. */
export function scoreScale({ scores, question, ends, chosen, error }: ScoreScale): SafeHtml {
  return html`<fieldset aria-describedby="${error !== null && 'error '}low high">
<legend><h1>${question}</h1></legend>
${error !== null && html`<p class="error" id="error" role="alert">${error}</p>`}
<div class="scale${scores.length <= ONE_ROW && ` one of-${scores.length}`}"><p id="low">${ends.low}</p>${scores.map(
    (score) =>
      html`<label for="score-${score}"><input type="radio" name="score" id="score-${score}" value="${score}"${
        score === chosen && html` checked`
      }><span>${score}</span></label>`,
  )}<p id="high">${ends.high}</p></div>
</fieldset>`;
}
