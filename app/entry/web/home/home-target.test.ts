import { expect, test } from 'vitest';
import { groupsOf, homeTarget } from './home-target.ts';
import type { SurveyName } from './use-surveys.ts';

const survey = (slug: string, more: Partial<SurveyName> = {}): SurveyName => ({
  id: slug,
  slug,
  name: slug,
  kind: 'nps',
  relation: 'relational',
  series: 1,
  anonymous: false,
  ...more,
});

const all = [
  survey('reworded', { series: 3 }),
  survey('yearly'),
  survey('delivery', { relation: 'transactional' }),
  survey('satisfaction', { kind: 'csat', relation: 'transactional' }),
];

const slugs = (target: ReturnType<typeof homeTarget>) => target?.surveys.map(({ slug }) => slug);

test('one survey, the current wording unless another is asked for', () => {
  expect(homeTarget({}, all)).toMatchObject({ kind: 'nps', relation: 'relational', series: 3 });
  expect(slugs(homeTarget({}, all))).toEqual(['reworded']);
  expect(homeTarget({ survey: 'reworded', series: '2' }, all)?.series).toBe(2);
  expect(homeTarget({ survey: 'reworded', series: 'all' }, all)?.series).toBeNull();
  expect(homeTarget({ survey: 'reworded', series: '9' }, all)?.series).toBe(3);
  expect(homeTarget({ survey: 'yearly' }, all)?.series).toBeNull();
  expect(homeTarget({ survey: 'satisfaction' }, all)).toMatchObject({
    kind: 'csat',
    relation: 'transactional',
  });
  expect(homeTarget({}, [])).toBeNull();
});

test('all of a kind and relation together, only where there are several', () => {
  expect(groupsOf(all)).toEqual([{ kind: 'nps', relation: 'relational' }]);
  const together = homeTarget({ kind: 'nps', relation: 'relational' }, all);
  expect(slugs(together)).toEqual(['reworded', 'yearly']);
  expect(together?.series).toBeNull();
  expect(slugs(homeTarget({ kind: 'csat', relation: 'transactional' }, all))).toEqual(['reworded']);
  expect(slugs(homeTarget({ kind: 'nps' }, all))).toEqual(['reworded']);
});
