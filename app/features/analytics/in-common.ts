import type { Selection } from './queries.ts';

/** What two selections both hold; null where that can be nothing: their days or their properties part them. */
export function inCommon(one: Selection, other: Selection): Selection | null {
  const from =
    [one.from, other.from]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const [to = null] = [one.to, other.to].filter((day) => day !== null).sort();
  if (from !== null && to !== null && from > to) return null;
  const parts = one.filters.some(({ name, value }) =>
    other.filters.some((filter) => filter.name === name && filter.value !== value),
  );
  if (parts) return null;
  const more = other.filters.filter(({ name }) => one.filters.every((filter) => filter.name !== name));
  return { ...one, from, to, filters: [...one.filters, ...more] };
}
