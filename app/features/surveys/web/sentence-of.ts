import type { SurveyDraft } from '../contract.ts';
import { questionTemplate, wordingOf } from '../wording.ts';
import { type EditorDraft, ownText, type SentencePath, withText } from './survey-draft.ts';

export interface SentenceEditing {
  draft: EditorDraft;
  locale: 'fr' | 'en';
  onChange: (draft: EditorDraft) => void;
  errorOf: (field: string) => string | undefined;
}

/** What a field needs to edit one sentence of a draft. */
export function sentenceOf({ draft, locale, onChange, errorOf }: SentenceEditing, path: SentencePath) {
  return {
    own: ownText(draft.wording, locale, path),
    proposed: proposedText(draft, locale, path),
    locale,
    error: errorOf(['wording', locale, ...path.filter((part) => part !== undefined)].join('.')),
    onChange: (text: string | undefined) =>
      onChange({ ...draft, wording: withText(draft.wording, locale, path, text) }),
  };
}

function proposedText(draft: SurveyDraft, locale: 'fr' | 'en', path: SentencePath): string {
  const words = wordingOf({ ...draft, wording: {} }, locale);
  if (path[0] === 'mail') return words.mail[path[1]];
  if (path[0] === 'reason' || path[0] === 'thanks') return words[path[0]][path[1]] ?? '';
  return path[0] === 'question' ? questionTemplate(draft, locale) : words[path[0]];
}
