/** The same list with one thing at another place; a place outside leaves it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  if (to < 0 || to >= list.length) return rest;
  const [one] = rest.splice(from, 1);
  if (one !== undefined) rest.splice(to, 0, one);
  return rest;
}
