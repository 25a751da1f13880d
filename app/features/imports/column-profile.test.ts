import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnProfile } from './column-profile.ts';

const shapeOf = (cells: readonly string[]) => {
  const profile = new ColumnProfile('column');
  for (const cell of cells) profile.add(cell);
  return profile.shape();
};

describe('the order of day and month', () => {
  const dates = fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  test('is told when a day is past 12, and never otherwise', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('/', '.', '-'), (all, sign) => {
        const isTold = all.some(({ day }) => day > 12);
        const french = shapeOf(all.map(({ day, month }) => [day, month, 2026].join(sign)));
        const american = shapeOf(all.map(({ day, month }) => [month, day, 2026].join(sign)));
        expect(french.dateOrder).toBe(isTold ? 'dmy' : 'ambiguous');
        expect(american.dateOrder).toBe(isTold ? 'mdy' : 'ambiguous');
      }),
    );
  });

  test.each([
    [['13/4/2026', '4/13/2026'], 'mixed'],
    [['2026-04-13', '2026-04-03'], 'iso'],
    // No calendar has these: they say nothing.
    [['3/4/2026', '45/13/2026', '00/00/0000', '31/31/2026'], 'ambiguous'],
    [['13/4/26 10:30', '3/4/26'], 'dmy'],
    [[], 'iso'],
  ] as const)('%j is %s', (cells, order) => {
    expect(shapeOf(cells).dateOrder).toBe(order);
  });
});

describe('what stands before the cents', () => {
  test.each([
    [['1 234,50 €', '12'], 'comma'],
    [['1,234.50', '900'], 'point'],
    [['1.234.567'], 'comma'],
    [['1,234,567'], 'point'],
    [['1.234', '900'], 'ambiguous'],
    [['1,5', '1.5'], 'ambiguous'],
    [['1234', 'a lot'], 'none'],
  ] as const)('%j: %s', (cells, decimal) => {
    expect(shapeOf(cells).decimal).toBe(decimal);
  });
});

test('scores, tokens, addresses and blanks are counted, each for itself', () => {
  const shape = shapeOf(['', 'NA', ' 9 ', '10', '7,5', 'NA', 'anne@exemple.fr', '']);
  expect(shape).toMatchObject({
    filled: 4,
    samples: ['', 'NA', '9'],
    tokens: [{ text: 'NA', count: 2 }],
    emails: 1,
    scores: { low: 7.5, high: 10, whole: 2, fractions: 1 },
    values: 4,
  });
  expect(shapeOf(['', '', '', '', 'late']).samples).toEqual(['', '', 'late']);
});
