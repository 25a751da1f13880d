export interface Filter {
  readonly name: string;
  /** '' asks for the answers without this property. */
  readonly value: string;
}

const KEYS = { filter: /^filter\[(.{1,60})\]$/, before: /^before\[(.{1,60})\]$/ };

/** The `filter[NAME]=VALUE` pairs of a query, or its `before[NAME]=VALUE`. Of a name given twice the last counts. */
export function filtersOf(
  query: Readonly<Record<string, unknown>>,
  kind: keyof typeof KEYS = 'filter',
): Filter[] {
  return Object.entries(query).flatMap(([key, given]) => {
    const name = KEYS[kind].exec(key)?.[1];
    const value: unknown = Array.isArray(given) ? given.at(-1) : given;
    return name === undefined || typeof value !== 'string' ? [] : [{ name, value }];
  });
}
