import { expect, test } from 'vitest';
import { unevenResponse } from './uneven-response.ts';

const asked = (delivered: number, answered: number) => ({ delivered, answered });

test.each([
  ['differ', [asked(400, 200), asked(400, 80)], ['above', 'below']],
  ['are alike', [asked(400, 100), asked(400, 101)], ['not-proven', 'not-proven']],
  ['all answered', [asked(40, 40), asked(60, 60)], ['not-proven', 'not-proven']],
  ['kept silent', [asked(40, 0), asked(60, 0)], ['not-proven', 'not-proven']],
  ['are too few beside one that is not', [asked(400, 200), asked(9, 0)], [null, null]],
])('groups that %s', (_name, groups, expected) => {
  const sum = (of: 'delivered' | 'answered') => groups.reduce((total, group) => total + group[of], 0);
  expect(unevenResponse(groups, asked(sum('delivered'), sum('answered')), 30)).toEqual(expected);
});
