import type { FileForm } from '../../../../platform/http/read-file-form.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { cleanPhoto, PHOTO_MAX, type Photo } from './clean-photo.ts';
import {
  CHANNELS,
  type Channel,
  DURATIONS,
  NAME_FORMS,
  NAME_MAX,
  type NameForm,
  WORDS_MAX,
} from './contract.ts';

/** What the form holds, right or wrong: it is shown again as it was filled in. */
export interface FilledIn {
  readonly words: string;
  readonly name: string;
  readonly nameForm: NameForm;
  readonly company: string;
  readonly showsCompany: boolean;
  readonly channels: readonly Channel[];
  readonly months: number;
  readonly photo: Photo | null;
  /** The picture that is there already stays, unless another one is chosen. */
  readonly dropsPhoto: boolean;
  readonly agrees: boolean;
}

export type FormProblem =
  | 'words'
  | 'words-long'
  | 'name'
  | 'company'
  | 'channels'
  | 'photo'
  | 'photo-big'
  | 'agree';

export async function readTestimonial(form: FileForm): Promise<{
  filled: FilledIn;
  problems: FormProblem[];
}> {
  const nameForm = NAME_FORMS.find((one) => one === form.text('nameForm')) ?? 'anonymous';
  const file = await form.file('photo');
  const photo = file === null ? null : cleanPhoto(file);
  const filled: FilledIn = {
    words: cleanText(form.text('words')),
    name: cleanLine(form.text('name')),
    nameForm,
    company: cleanLine(form.text('company')),
    showsCompany: form.text('showsCompany') === '1',
    channels: CHANNELS.filter((channel) => form.texts('channels').includes(channel)),
    months: DURATIONS.find((months) => String(months) === form.text('months')) ?? DURATIONS[0],
    photo: photo !== null && photo.bytes.length <= PHOTO_MAX ? photo : null,
    dropsPhoto: form.text('dropPhoto') === '1',
    agrees: form.text('agree') === '1',
  };
  const { words, name, company, showsCompany, channels, agrees } = filled;
  const wrong: readonly (readonly [FormProblem, boolean])[] = [
    ['words', words === ''],
    ['words-long', words.length > WORDS_MAX],
    ['name', nameForm !== 'anonymous' && (name === '' || name.length > NAME_MAX)],
    ['company', showsCompany && (company === '' || company.length > NAME_MAX)],
    ['channels', channels.length === 0],
    ['photo', file !== null && photo === null],
    ['photo-big', photo !== null && photo.bytes.length > PHOTO_MAX],
    ['agree', !agrees],
  ];
  return { filled, problems: wrong.flatMap(([problem, isWrong]) => (isWrong ? [problem] : [])) };
}
