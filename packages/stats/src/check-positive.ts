/** Throws `RangeError` unless each is a finite number > 0. Internal. */
export function checkPositive(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(Number.isFinite(value) && value > 0)) throw new RangeError(`${name} must be above 0, not ${value}`);
  }
}

/** Throws `RangeError` unless it is a finite number ≥ 0. Internal. */
export function checkVariance(variance: number): void {
  if (!(variance >= 0 && variance <= 10_000)) {
    throw new RangeError(`a variance of answers lies between 0 and 10 000 points², not ${variance}`);
  }
}
