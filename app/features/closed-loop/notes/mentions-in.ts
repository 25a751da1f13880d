/** Members whose whole name stands behind an @, the longest name first: "@Anne Marie" is not "@Anne". */
export function mentionsIn(text: string, members: readonly { id: string; name: string }[]): string[] {
  let rest = text.normalize('NFC').toLowerCase();
  const byLength = members
    .filter(({ name }) => name.trim() !== '')
    .toSorted((a, b) => b.name.length - a.name.length);
  const found: string[] = [];
  for (const { id, name } of byLength) {
    const mention = `@${name.normalize('NFC').toLowerCase()}`;
    if (!rest.includes(mention)) continue;
    found.push(id);
    rest = rest.replaceAll(mention, ' ');
  }
  return found;
}
