/** Tables in an order in which their rows can go: whatever refers to a table before the table itself. */
export function deletionOrder(tables: readonly { name: string; refersTo: readonly string[] }[]): string[] {
  const left = new Map(tables.map(({ name, refersTo }) => [name, new Set(refersTo)]));
  const order: string[] = [];
  while (left.size > 0) {
    const wanted = new Set([...left.values()].flatMap((refersTo) => [...refersTo]));
    const free = [...left.keys()].filter((name) => !wanted.has(name));
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...left.keys()].join(', ')}`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
