export interface Filter {
  readonly name: string;
  /** '' asks for the answers without this property. */
  readonly value: string;
}

const FILTER = /^filter\[(.{1,60})\]$/;

/** The `filter[NAME]=VALUE` pairs of a query. Of a name given twice the last counts. */
export function filtersOf(query: Readonly<Record<string, unknown>>): Filter[] {
  return Object.entries(query).flatMap(([key, given]) => {
    const name = FILTER.exec(key)?.[1];
    const value: unknown = Array.isArray(given) ? given.at(-1) : given;
    return name === undefined || typeof value !== 'string' ? [] : [{ name, value }];
  });
}
