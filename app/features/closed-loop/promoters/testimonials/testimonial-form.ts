import { html, type SafeHtml } from '../../../../platform/html/html.ts';
import type { AskVisit } from '../pages/page-of-ask.ts';
import { CHANNELS, DURATIONS, NAME_FORMS, NAME_MAX, WORDS_MAX } from './contract.ts';
import type { FilledIn, FormProblem } from './read-testimonial.ts';
import { shownName } from './shown-name.ts';

export interface TestimonialForm {
  readonly filled: FilledIn;
  readonly problems: readonly FormProblem[];
  readonly hasPhoto: boolean;
}

/** Whole without JavaScript: every choice is a field, and what was wrong is said beside it. */
export function testimonialForm(visit: AskVisit, { filled, problems, hasPhoto }: TestimonialForm): SafeHtml {
  const { locale, path } = visit;
  const say = (key: string, values = {}) => visit.say(`testimonial.${key}`, values);
  const wrong = (...ones: FormProblem[]) => {
    const found = ones.find((one) => problems.includes(one));
    return found !== undefined && html`<p class="error" id="wrong-${found}">${say(`problem.${found}`)}</p>`;
  };
  const radios = (name: string, ids: readonly (string | number)[], chosen: string | number, label: Label) =>
    ids.map((id) => choice('radio', name, id, id === chosen, label(String(id))));
  return html`<form method="post" action="${path}?lang=${locale}" enctype="multipart/form-data">
<input type="hidden" name="do" value="give">
${problems.length > 0 && html`<div class="problems" role="alert"><strong>${say('problem.some')}</strong><ul>${problems.map((one) => html`<li>${say(`problem.${one}`)}</li>`)}</ul></div>`}
<div class="field"><label class="name" for="words">${say('words')}</label>
<p class="hint" id="words-hint">${say('words-hint', { max: WORDS_MAX })}</p>${wrong('words', 'words-long')}
<textarea id="words" name="words" required aria-describedby="words-hint">
${filled.words}</textarea></div>
<fieldset><legend>${say('name-form')}</legend>${wrong('name')}
${radios('nameForm', NAME_FORMS, filled.nameForm, (form) => ({
  text: say(`name-forms.${form}`),
  note: filled.name === '' ? null : shownName(filled.name, form as (typeof NAME_FORMS)[number]),
}))}
<label class="name" for="name">${say('name')}</label>
<input type="text" id="name" name="name" value="${filled.name}" maxlength="${NAME_MAX}" autocomplete="name"></fieldset>
<fieldset><legend>${say('company-title')}</legend>${wrong('company')}
${choice('checkbox', 'showsCompany', '1', filled.showsCompany, { text: say('shows-company') })}
<label class="name" for="company">${say('company')}</label>
<input type="text" id="company" name="company" value="${filled.company}" maxlength="${NAME_MAX}" autocomplete="organization"></fieldset>
<div class="field"><label class="name" for="photo">${say('photo')}</label>
<p class="hint" id="photo-hint">${say('photo-hint')}</p>${wrong('photo', 'photo-big')}
<input type="file" id="photo" name="photo" accept="image/jpeg,image/png" aria-describedby="photo-hint">
${hasPhoto && choice('checkbox', 'dropPhoto', '1', filled.dropsPhoto, { text: say('drop-photo') })}</div>
<fieldset><legend>${say('channels')}</legend>${wrong('channels')}
${CHANNELS.map((id) => choice('checkbox', 'channels', id, filled.channels.includes(id), { text: say(`channel.${id}`), note: say(`channel-note.${id}`) }))}</fieldset>
<fieldset><legend>${say('duration')}</legend>
${radios('months', DURATIONS, filled.months, (months) => ({ text: say(`months.${months}`) }))}</fieldset>
<div class="consent">${wrong('agree')}
${choice('checkbox', 'agree', '1', filled.agrees, { text: say('consent') })}</div>
<button type="submit">${say('send')}</button>
</form>
<form method="post" action="${path}?lang=${locale}" class="after"><input type="hidden" name="do" value="decline"><button type="submit" class="quiet">${say('decline')}</button></form>`;
}

type Label = (id: string) => { readonly text: string; readonly note?: string | null };

const choice = (
  type: 'radio' | 'checkbox',
  name: string,
  value: string | number,
  isChosen: boolean,
  { text, note }: ReturnType<Label>,
): SafeHtml => html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${isChosen && html` checked`}><span>${text}${note && html`<small>${note}</small>`}</span></label>
`;
