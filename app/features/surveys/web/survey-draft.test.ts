import { expect, test } from 'vitest';
import type { SurveyItem } from '../contract.ts';
import { changesOf, draftOf, ownText, withoutBlanks, withSavedQuestion, withText } from './survey-draft.ts';

const survey: SurveyItem = {
  id: '01a202f8-c368-767b-9f0a-bd6ff694bd6f',
  slug: 'nps',
  name: 'Enquête relationnelle',
  kind: 'nps',
  relation: 'relational',
  subject: 'Orsel',
  audience: 'friend',
  formality: 'formal',
  locales: ['fr', 'en'],
  wording: { fr: { low: 'Non', thanks: { passive: 'Vu.' } } },
  series: 1,
  anonymous: false,
  editHours: 48,
  createdAt: '2026-06-15T10:00:00.000Z',
  archivedAt: null,
};

test('a sentence is added, read and taken away, without empty shells', () => {
  const added = withText(survey.wording, 'en', ['reason', 'passive'], 'And?');
  expect(added).toEqual({ ...survey.wording, en: { reason: { passive: 'And?' } } });
  expect(ownText(added, 'en', ['reason', 'passive'])).toBe('And?');
  expect(ownText(added, 'fr', ['low'])).toBe('Non');
  expect(withText(added, 'en', ['reason', 'passive'], undefined)).toEqual(survey.wording);
  expect(withText({ fr: { low: 'Non' } }, 'fr', ['low'], undefined)).toEqual({});
});

test('only what changed is sent, whatever the order of keys', () => {
  const draft = draftOf(survey);
  expect(changesOf(draft, survey)).toEqual({});
  const reordered = { fr: { thanks: { passive: 'Vu.' }, low: 'Non' } };
  expect(changesOf({ ...draft, wording: reordered }, survey)).toEqual({});
  expect(changesOf({ ...draft, locales: ['en', 'fr'] }, survey)).toEqual({ locales: ['en', 'fr'] });
  expect(changesOf({ ...draft, name: 'X' }, survey)).toEqual({ name: 'X' });
});

test('an emptied sentence is the proposed one again', () => {
  const emptied = withText(survey.wording, 'fr', ['thanks', 'passive'], ' ');
  expect(withoutBlanks(emptied)).toEqual({ fr: { low: 'Non', thanks: {} } });
});

test('locking again gives up the question and keeps the rest', () => {
  const wording = withText({ fr: { question: 'Et ?', mail: { subject: 'Un mot' } } }, 'en', ['high'], 'Yes');
  const draft = { ...draftOf(survey), subject: 'Autre', name: 'X', wording };
  expect(withSavedQuestion(draft, survey)).toMatchObject({
    name: 'X',
    subject: 'Orsel',
    wording: { fr: { low: 'Non', mail: { subject: 'Un mot' } } },
  });
  expect(withSavedQuestion(draft, survey).wording.en).toBe(undefined);
});
