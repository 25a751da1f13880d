import type { Step } from '../contract.ts';

const ids = new WeakMap<Step, string>();
let last = 0;

/** A step is the same one wherever it is moved: so the focus stays on it. */
export function stepId(step: Step): string {
  const known = ids.get(step);
  if (known !== undefined) return known;
  last += 1;
  const id = `step-${last}`;
  ids.set(step, id);
  return id;
}
