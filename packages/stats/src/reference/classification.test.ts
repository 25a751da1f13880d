import { describe, expect, it } from 'vitest';
import { classify, histogramFromScores, parseScore } from '../index.ts';
import { referenceCases } from './reference-cases.ts';

type Case = { input: unknown; expected: string };

/** JSON holds no NaN: the file asks for it in words. */
const value = (input: unknown) => (input === 'NaN (JavaScript number)' ? Number.NaN : input);
/** `'9'` is a score of an imported file, not of the API: text goes through `parseScore`. */
const importedText = 'cls-23';

const cases = referenceCases<Case>('classification');

describe('classification.json', () => {
  it.each(cases)('$id', ({ id, input, expected }) => {
    if (id !== importedText) {
      expect(classify(value(input))).toBe(expected);
      return;
    }
    const parsed = parseScore(input as string);
    expect(parsed).toEqual({ kind: 'score', score: 9 });
    expect(classify(9)).toBe(expected);
    expect(classify(input)).toBe('invalid');
  });

  it('leaves what is invalid out of n, and counts it', () => {
    const numeric = cases.filter(({ id }) => id !== importedText);
    const { histogram, invalid } = histogramFromScores(numeric.map(({ input }) => value(input)));
    expect(histogram).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(invalid).toBe(numeric.filter(({ expected }) => expected === 'invalid').length);
    expect(invalid).toBe(11);
  });
});
