/**
 * Shares a bar of `width` places among counts: each gets its share, rounded so that nothing is left over, and one
 * place at least when it is not zero.
 */
export function barPlaces(counts: readonly number[], width: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * width) / total);
  const places = counts.map((count, index) =>
    count === 0 ? 0 : Math.max(1, Math.floor(exact[index] as number)),
  );
  for (
    let left = width - places.reduce((sum, place) => sum + place, 0);
    left !== 0;
    left -= Math.sign(left)
  ) {
    const owed = places.map((place, index) => ((exact[index] as number) - place) * Math.sign(left));
    const candidates = owed.map((debt, index) =>
      left < 0 && (places[index] as number) <= 1 ? -Infinity : debt,
    );
    const index = candidates.indexOf(Math.max(...candidates));
    places[index] = (places[index] as number) + Math.sign(left);
  }
  return places;
}
