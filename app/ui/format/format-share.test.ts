import { expect, test } from 'vitest';
import { formatShare, formatShareLimits } from './format-share.ts';

test('a share is rounded half away from zero, with the space of its language', () => {
  expect(formatShare(84.5, 'fr')).toBe('85\u00a0%');
  expect(formatShare(84.4999, 'en')).toBe('84%');
  expect(formatShare(100, 'fr')).toBe('100\u00a0%');
  expect(formatShare(4.25, 'fr', 1)).toBe('4,3\u00a0%');
});

test('limits get decimals only where they would read the same', () => {
  expect(formatShareLimits({ low: 78.2, high: 90.1 }, 'fr')).toEqual(['78\u00a0%', '90\u00a0%']);
  expect(formatShareLimits({ low: 80.1, high: 80.4 }, 'en')).toEqual(['80.1%', '80.4%']);
});
