import { expect } from 'vitest';

/** Compares two values of the same shape, number by number, with the tolerance the reference files state. */
export function expectNear(actual: unknown, expected: unknown, tolerance = 1e-6): void {
  if (typeof expected !== 'number') {
    if (!Array.isArray(expected)) return expect(actual).toEqual(expected);
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      expectNear((actual as unknown[])[i], value, tolerance);
    });
    return;
  }
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}
