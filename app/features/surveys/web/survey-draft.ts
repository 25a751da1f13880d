import type { SurveyBand, SurveyDraft, SurveyItem, SurveyWording, UpdateSurvey } from '../contract.ts';

/** A survey as it stands in the editor. */
export interface EditorDraft extends SurveyDraft {
  readonly name: string;
  readonly editHours: number;
}

export const draftOf = (survey: SurveyItem): EditorDraft => ({
  name: survey.name,
  kind: survey.kind,
  subject: survey.subject,
  audience: survey.audience,
  formality: survey.formality,
  locales: survey.locales,
  wording: survey.wording,
  editHours: survey.editHours,
  anonymous: survey.anonymous,
});

/** Whose words a sentence is: a text left out is the proposed one. */
export type SentencePath =
  | readonly ['question' | 'low' | 'high', undefined?]
  | readonly ['reason' | 'thanks', SurveyBand]
  | readonly ['mail', 'subject' | 'intro'];

type Words = NonNullable<SurveyWording['fr']>;

const partOf = (words: Words, part: string): Record<string, string | undefined> =>
  ((words as Record<string, unknown>)[part] ?? {}) as Record<string, string | undefined>;

export function ownText(wording: SurveyWording, locale: 'fr' | 'en', path: SentencePath): string | undefined {
  const words = wording[locale] ?? {};
  return path[1] === undefined ? words[path[0] as 'question'] : partOf(words, path[0])[path[1]];
}

/** The wording with one sentence more, or without it. What is then empty is left out. */
export function withText(
  wording: SurveyWording,
  locale: 'fr' | 'en',
  path: SentencePath,
  text: string | undefined,
): SurveyWording {
  const words: Words = wording[locale] ?? {};
  const [part, key] = path;
  const value = key === undefined ? text : compact({ ...partOf(words, part), [key]: text });
  return compact({ ...wording, [locale]: compact({ ...words, [part]: value }) }) ?? {};
}

/** Without what is not there; undefined when nothing is left. */
function compact<T extends object>(all: T): T | undefined {
  const kept = Object.entries(all).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
}

/** An emptied field is the proposed text again. */
export function withoutBlanks(wording: SurveyWording): SurveyWording {
  const text = JSON.stringify(wording, (_key, value: unknown) =>
    typeof value === 'string' && value.trim() === '' ? undefined : value,
  );
  return JSON.parse(text) as SurveyWording;
}

const LOCKED_SETTINGS = ['subject', 'audience', 'formality'] as const;
const LOCKED_WORDS = ['question', 'low', 'high'] as const;

/** The draft with the question as it is saved: who locks again gives up their changes to it. */
export function withSavedQuestion(draft: EditorDraft, survey: SurveyItem): EditorDraft {
  let { wording } = draft;
  for (const locale of ['fr', 'en'] as const) {
    for (const key of LOCKED_WORDS) wording = withText(wording, locale, [key], survey.wording[locale]?.[key]);
  }
  const settings = Object.fromEntries(LOCKED_SETTINGS.map((key) => [key, survey[key]]));
  return { ...draft, ...settings, wording };
}

/** Only what differs from what is saved. */
export function changesOf(draft: EditorDraft, survey: SurveyItem): UpdateSurvey {
  const clean = { ...draft, wording: withoutBlanks(draft.wording) };
  const saved = draftOf(survey);
  const changed = (Object.keys(clean) as (keyof EditorDraft)[]).filter(
    (key) => canonical(clean[key]) !== canonical(saved[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, clean[key]]));
}

/** Keys in one order: PostgreSQL gives them in its own. Lists keep theirs. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
