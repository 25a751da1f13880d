/** Throws `RangeError` unless all are probabilities. Internal. */
export function checkPValues(pValues: readonly number[]): void {
  const impossible = pValues.find((p) => !(p >= 0 && p <= 1));
  if (impossible !== undefined) throw new RangeError(`A p-value lies between 0 and 1, not ${impossible}.`);
}
